using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>
/// Cards that their persons have opened: one partition a round, one row a prompt, added the first time and never changed. It stands beside
/// the ledger and not in it: the ledger's rows belong to who sends, and are claimed by their ETags.
/// </summary>
public sealed class SeenTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "SeenCards";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>One call, also where it is known already.</summary>
    public Task<bool> NoteAsync(Prompt prompt, Instant now, CancellationToken ct)
    {
        var row = new TableEntity(prompt.Round.ToString(), $"{prompt.Subject}_{prompt.Person}".ToLowerInvariant())
        {
            ["Subject"] = prompt.Subject,
            ["Person"] = prompt.Person.Value,
            ["Opened"] = now.ToDateTimeOffset(),
        };
        return _table.TryAddAsync(row, ct);
    }

    /// <summary>Who has opened a round's card, and about which subject.</summary>
    public async Task<IReadOnlySet<Prompt>> OfRoundAsync(RoundId round, CancellationToken ct) =>
        (await unreadable.SkipAsync(
            Name, await _table.PartitionAsync(round.ToString(), ct),
            row => new Prompt(round, row.Text("Subject"), new PersonId(row.Text("Person"))), ct)).ToHashSet();
}
