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

    private readonly FactRows<AttendanceAnswer> _rows = new(tables.GetTableClient(Name), unreadable);

    /// <summary>By organisation.</summary>
    public async Task<IReadOnlyDictionary<OrganizationId, StoredFact<AttendanceAnswer>>> OfMeetingAsync(LocalDate meetingDay, CancellationToken ct) =>
        (await _rows.AllAsync(MeetingRhythm.Period(meetingDay), ct)).ToDictionary(fact => new OrganizationId(fact.Id));

    public Task StoreAsync(
        LocalDate meetingDay, OrganizationId organization, AttendanceAnswer answer, PersonId by, Instant now, CancellationToken ct) =>
        _rows.StoreAsync(MeetingRhythm.Period(meetingDay), organization.Value, answer, by, now, ct);
}
