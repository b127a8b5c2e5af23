using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.StandIns;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.StandIns;

/// <summary>Contacts who are back: one partition, one row a return, added once by whichever instance sees it first.</summary>
public sealed class ReturnTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "ContactReturns";

    private const string Partition = "returned";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Those who are told at a moment or later.</summary>
    public async Task<IReadOnlyList<ContactReturn>> SinceAsync(Instant moment, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and not (Opens lt {moment.ToDateTimeOffset()})");
        return await unreadable.SkipAsync(Name, await _table.RowsAsync(filter, ct), Read, ct);
    }

    /// <exception cref="UnreadableRowException">There is a row, and it can't be read.</exception>
    public async Task<ContactReturn?> FindAsync(string id, CancellationToken ct) =>
        await _table.FindAsync(Partition, id, ct) is { } row ? await unreadable.ReadAsync(Name, row, Read, ct) : null;

    /// <returns>False when it was there already.</returns>
    public Task<bool> AddAsync(ContactReturn back, CancellationToken ct) => _table.TryAddAsync(
        new TableEntity(Partition, ReturnRhythm.IdOf(back.Organization, back.LastDay))
        {
            ["Organization"] = back.Organization.Value,
            ["Contact"] = back.Contact.Value,
            ["LastDay"] = LocalDatePattern.Iso.Format(back.LastDay),
            ["Opens"] = back.Opens.ToDateTimeOffset(),
            ["Answers"] = JsonSerializer.Serialize(back.Answers.Select(Written.Of)),
            ["Waiting"] = string.Join(',', back.Waiting),
        },
        ct);

    private static ContactReturn Read(TableEntity row) => new(
        new OrganizationId(row.Text("Organization")), new PersonId(row.Text("Contact")), WrittenDay.Read(row.Text("LastDay"))!.Value,
        row.RequiredMoment("Opens"),
        [.. JsonSerializer.Deserialize<Written[]>(row.Text("Answers"))!.Select(written => written.Answer)],
        [.. row.Text("Waiting").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => RoundId.Parse(id)!.Value)]);

    /// <summary>An answer as it stands in a row.</summary>
    private sealed record Written(string Round, string By, string At)
    {
        [JsonIgnore]
        public StoodInAnswer Answer => new(RoundId.Parse(Round)!.Value, new PersonId(By), InstantPattern.ExtendedIso.Parse(At).Value);

        public static Written Of(StoodInAnswer answer) =>
            new(answer.Round.ToString(), answer.By.Value, InstantPattern.ExtendedIso.Format(answer.At));
    }
}
