using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;

namespace GevinstBot.Meetings;

/// <summary>Whether a lead takes a correction, and the word to whoever proposed it.</summary>
public readonly record struct LeadWord(bool IsTaken, string Word);

/// <summary>What is proposed to be corrected in minutes: one partition a meeting, one row a proposal with its versions.</summary>
public sealed class CorrectionTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "MinutesCorrections";

    private readonly AnswerStore<MinutesCorrection> _store = new(tables.GetTableClient(Name), unreadable, Write, Read);

    /// <summary>Null when there is none; one that can't be read is told of.</summary>
    public Task<MinutesCorrection?> FindAsync(MeetingId meeting, string id, CancellationToken ct) =>
        _store.FindAsync(meeting.ToString(), id, ct);

    /// <summary>In the order in which they were proposed.</summary>
    public async Task<IReadOnlyList<MinutesCorrection>> OfMeetingAsync(MeetingId meeting, CancellationToken ct) =>
        InOrder(await _store.AllAsync(meeting.ToString(), ct));

    /// <summary>Those of several meetings and of the meetings between them, in one question.</summary>
    public async Task<IReadOnlyList<MinutesCorrection>> OfAsync(IReadOnlyCollection<Meeting> meetings, CancellationToken ct)
    {
        if (meetings.Count == 0)
            return [];
        var (from, to) = MeetingId.Range(meetings);
        return InOrder(await _store.WhereAsync(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey le {to}"), ct));
    }

    public Task<StoreResult<MinutesCorrection>> StoreAsync(
        MeetingId meeting, string id, int basedOn, Func<MinutesCorrection?, int, MinutesCorrection> next, CancellationToken ct) =>
        _store.StoreAsync(meeting.ToString(), id, basedOn, next, ct);

    /// <summary>What the lead says to one, on the version that the lead was looking at.</summary>
    public Task<StoreResult<MinutesCorrection>> DecideAsync(
        MinutesCorrection correction, Submission submission, int basedOn, LeadWord said, CancellationToken ct) => StoreAsync(
        correction.Meeting, correction.Id, basedOn,
        (before, version) => before! with
        {
            Version = version,
            Verdict = new CorrectionVerdict(said.IsTaken, said.Word, submission.By, submission.Now),
        },
        ct);

    private static IReadOnlyList<MinutesCorrection> InOrder(IEnumerable<MinutesCorrection> corrections) =>
        [.. corrections.OrderBy(one => one.First).ThenBy(one => one.Id, StringComparer.Ordinal)];

    private static void Write(TableEntity row, MinutesCorrection correction)
    {
        row["Organization"] = correction.Organization.Value;
        row["Number"] = correction.Number;
        row["About"] = correction.Said.About;
        row["Text"] = correction.Said.Text;
        row["ProposedBy"] = correction.ProposedBy.Value;
        row["Proposed"] = correction.Proposed.ToDateTimeOffset();
        row["First"] = correction.First.ToDateTimeOffset();
        if (correction.Verdict is not { } verdict)
            return;
        row["IsTaken"] = verdict.IsTaken;
        row["Word"] = verdict.Word;
        row["DecidedBy"] = verdict.By.Value;
        row["Decided"] = verdict.At.ToDateTimeOffset();
    }

    private static MinutesCorrection Read(TableEntity row, int version) => new(
        MeetingId.Parse(row.PartitionKey) ?? throw new FormatException($"There is no meeting {row.PartitionKey}."),
        new OrganizationId(row.Text("Organization")),
        row.GetInt32("Number") ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{row.RowKey} has no number.")),
        new CorrectionAnswer(row.Text("About"), row.Text("Text")),
        new PersonId(row.Text("ProposedBy")), row.RequiredMoment("Proposed"), row.RequiredMoment("First"))
    {
        Version = version,
        Verdict = row.GetBoolean("IsTaken") is { } taken
            ? new CorrectionVerdict(taken, row.Text("Word"), new PersonId(row.Text("DecidedBy")), row.RequiredMoment("Decided"))
            : null,
    };
}
