using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.Meetings.Raised;

/// <summary>What organisations raise for meetings: one partition an organisation, one row an item with its versions.</summary>
public sealed class RaisedItemTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "RaisedItems";

    private readonly AnswerStore<RaisedItem> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>Null when there is none; one that can't be read is told of.</summary>
    public Task<RaisedItem?> FindAsync(OrganizationId organization, string id, CancellationToken ct) =>
        _store.FindAsync(organization.Value, id, ct);

    /// <summary>What is raised for one meeting, in the order in which it was.</summary>
    public async Task<IReadOnlyList<RaisedItem>> OfMeetingAsync(MeetingId meeting, CancellationToken ct) =>
        InOrder(await _store.WhereAsync(TableClient.CreateQueryFilter($"Meeting eq {meeting.ToString()}"), ct));

    /// <summary>What one organisation has raised for a meeting and not taken back.</summary>
    public async Task<IReadOnlyList<RaisedItem>> OfMeetingAsync(MeetingId meeting, OrganizationId organization, CancellationToken ct) =>
    [
        .. InOrder(await _store.WhereAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {organization.Value} and Meeting eq {meeting.ToString()}"), ct))
            .Where(item => !item.IsWithdrawn),
    ];

    /// <summary>For several meetings and for the meetings between them, in one question.</summary>
    public async Task<IReadOnlyList<RaisedItem>> OfAsync(IReadOnlyCollection<Meeting> meetings, CancellationToken ct)
    {
        if (meetings.Count == 0)
            return [];
        var (from, to) = MeetingId.Range(meetings);
        return InOrder(await _store.WhereAsync(TableClient.CreateQueryFilter($"Meeting ge {from} and Meeting le {to}"), ct));
    }

    public Task<StoreResult<RaisedItem>> StoreAsync(
        OrganizationId organization, string id, int basedOn, Func<RaisedItem?, int, RaisedItem> next, CancellationToken ct) =>
        _store.StoreAsync(organization.Value, id, basedOn, next, ct);

    /// <summary>What the lead says to one, on the version that the lead was looking at.</summary>
    public Task<StoreResult<RaisedItem>> DecideAsync(RaisedItem item, Submission submission, RaisedWord said, CancellationToken ct) =>
        StoreAsync(
            item.Organization, item.Id, submission.BasedOn,
            (before, version) => before! with
            {
                Version = version,
                Verdict = new RaisedVerdict(said, submission.By, submission.Now),
            },
            ct);

    private static IReadOnlyList<RaisedItem> InOrder(IEnumerable<RaisedItem> items) =>
        [.. items.OrderBy(item => item.First).ThenBy(item => item.Id, StringComparer.Ordinal)];

    private static void Write(TableEntity row, RaisedItem item)
    {
        row["Meeting"] = item.Meeting.ToString();
        row["Said"] = MeetingsJson.Write(item.Said);
        row["RaisedBy"] = item.RaisedBy.Value;
        row["Raised"] = item.Raised.ToDateTimeOffset();
        row["First"] = item.First.ToDateTimeOffset();
        if (item.IsWithdrawn)
            row["IsWithdrawn"] = true;
        if (item.Verdict is not { } verdict)
            return;
        row["Verdict"] = MeetingsJson.Write(verdict.Said);
        row["DecidedBy"] = verdict.By.Value;
        row["Decided"] = verdict.At.ToDateTimeOffset();
    }

    private static RaisedItem Read(TableEntity row, int version) => new(
        MeetingId.Parse(row.Text("Meeting"))
            ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{row.RowKey} is for no meeting.")),
        row.RowKey, new OrganizationId(row.PartitionKey), MeetingsJson.Read<RaisedAnswer>(row.Text("Said")),
        new PersonId(row.Text("RaisedBy")), row.RequiredMoment("Raised"), row.RequiredMoment("First"))
    {
        Version = version,
        IsWithdrawn = row.GetBoolean("IsWithdrawn") ?? false,
        Verdict = row.GetString("Verdict") is { } verdict
            ? new RaisedVerdict(
                MeetingsJson.Read<RaisedWord>(verdict), new PersonId(row.Text("DecidedBy")), row.RequiredMoment("Decided"))
            : null,
    };
}
