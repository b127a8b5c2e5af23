using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>Answers to agendas: one partition a meeting, named by its month, one fact an organisation.</summary>
public sealed class AttendanceTable(TableServiceClient tables, UnreadableRows unreadable)
{
    public const string Name = "Attendance";

    private readonly AnswerStore<StoredFact<AttendanceAnswer>> _store =
        FactColumns.Store<AttendanceAnswer>(tables.GetTableClient(Name), unreadable);

    /// <summary>By organisation.</summary>
    public async Task<IReadOnlyDictionary<OrganizationId, StoredFact<AttendanceAnswer>>> OfMeetingAsync(
        LocalDate meetingDay, CancellationToken ct) =>
        (await _store.AllAsync(MeetingRhythm.Period(meetingDay), ct)).ToDictionary(fact => new OrganizationId(fact.Id));

    /// <summary>Of all meetings from one to another, by organisation; in one question.</summary>
    public async Task<IReadOnlyList<StoredFact<AttendanceAnswer>>> BetweenAsync(LocalDate first, LocalDate last, CancellationToken ct)
    {
        var (from, to) = (MeetingRhythm.Period(first), MeetingRhythm.Period(last));
        return await _store.WhereAsync(TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey le {to}"), ct);
    }

    public Task<StoredFact<AttendanceAnswer>?> FindAsync(LocalDate meetingDay, OrganizationId organization, CancellationToken ct) =>
        _store.FindAsync(MeetingRhythm.Period(meetingDay), organization.Value, ct);

    public Task<StoredFact<AttendanceAnswer>?> FindReadableAsync(LocalDate meetingDay, OrganizationId organization, CancellationToken ct) =>
        _store.FindReadableAsync(MeetingRhythm.Period(meetingDay), organization.Value, ct);

    public Task<StoreResult<StoredFact<AttendanceAnswer>>> StoreAsync(
        LocalDate meetingDay, OrganizationId organization, int basedOn, AttendanceAnswer answer, PersonId by, bool onBehalf, Instant now,
        CancellationToken ct) =>
        _store.StoreAsync(
            MeetingRhythm.Period(meetingDay), organization.Value, basedOn,
            (before, version) => FactColumns.Said(
                organization.Value, answer.After(before?.Content, by, now), by, now, onBehalf)(before, version), ct);
}
