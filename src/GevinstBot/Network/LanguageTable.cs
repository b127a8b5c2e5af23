using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>Which language each person has chosen to be written to in: one partition, one row a person who has chosen.</summary>
public sealed class LanguageTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Languages";

    private const string Partition = "chosen";

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<IReadOnlyDictionary<PersonId, Language>> AllAsync(CancellationToken ct) =>
        (await unreadable.SkipAsync(Name, await _table.PartitionAsync(Partition, ct), Read, ct))
            .ToDictionary(choice => choice.Person, choice => choice.Language);

    /// <summary>A person's newest choice is the one that holds.</summary>
    public Task ChooseAsync(PersonId person, Language language, Instant now, CancellationToken ct)
    {
        var row = new TableEntity(Partition, person.Value)
        {
            ["Language"] = language.ToString(),
            ["Chosen"] = now.ToDateTimeOffset(),
        };
        return _table.UpsertEntityAsync(row, TableUpdateMode.Replace, ct);
    }

    private static Choice Read(TableEntity row) => new(new PersonId(row.RowKey), Enum.Parse<Language>(row.Text("Language")));

    private sealed record Choice(PersonId Person, Language Language);
}
