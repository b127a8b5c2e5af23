using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Answers to agendas: one partition a meeting, one fact an organisation.</summary>
public sealed class AttendanceTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Attendance";

    private readonly AnswerStore<StoredFact<AttendanceAnswer>> _store =
        FactColumns.Store<AttendanceAnswer>(tables.GetTableClient(Name), unreadable);

    /// <summary>By organisation.</summary>
    public async Task<IReadOnlyDictionary<OrganizationId, StoredFact<AttendanceAnswer>>> OfMeetingAsync(
        MeetingId meeting, CancellationToken ct) =>
        (await _store.AllAsync(meeting.ToString(), ct)).ToDictionary(fact => new OrganizationId(fact.Id));

    /// <summary>Of meetings, and of those between them, by organisation; in one question.</summary>
    public async Task<IReadOnlyList<StoredFact<AttendanceAnswer>>> OfAsync(IReadOnlyCollection<Meeting> meetings, CancellationToken ct)
    {
        if (meetings.Count == 0)
            return [];
        var (from, to) = MeetingId.Range(meetings);
        return await _store.WhereAsync(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey le {to}"), ct);
    }

    public Task<StoredFact<AttendanceAnswer>?> FindAsync(MeetingId meeting, OrganizationId organization, CancellationToken ct) =>
        _store.FindAsync(meeting.ToString(), organization.Value, ct);

    public Task<StoredFact<AttendanceAnswer>?> FindReadableAsync(MeetingId meeting, OrganizationId organization, CancellationToken ct) =>
        _store.FindReadableAsync(meeting.ToString(), organization.Value, ct);

    public Task<StoreResult<StoredFact<AttendanceAnswer>>> StoreAsync(
        MeetingId meeting, OrganizationId organization, int basedOn, AttendanceAnswer answer, PersonId by, bool onBehalf, Instant now,
        CancellationToken ct) =>
        _store.StoreAsync(
            meeting.ToString(), organization.Value, basedOn,
            (before, version) => FactColumns.Said(
                organization.Value, answer.After(before?.Content, by, now), by, now, onBehalf)(before, version), ct);
}
