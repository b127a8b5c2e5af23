using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Graph;
using GevinstBot.Meetings.Invitations;
using GevinstBot.Meetings.Raised;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>A meeting's agenda as it stands, and who has said what about coming.</summary>
public sealed record MeetingAgenda(Agenda Agenda, IReadOnlyDictionary<OrganizationId, Attendance> Attendance)
{
    /// <summary>Null until the lead has approved; the draft stands meanwhile.</summary>
    public Instant? ApprovedAt { get; init; }

    /// <summary>Which lead; null as long.</summary>
    public PersonId? ApprovedBy { get; init; }

    /// <summary>All that was said about coming.</summary>
    public IReadOnlyDictionary<OrganizationId, AttendanceAnswer> Answers { get; init; } =
        new Dictionary<OrganizationId, AttendanceAnswer>();

    /// <summary>Where one joins; null where nobody was invited by a calendar.</summary>
    public Uri? Join { get; init; }
}

/// <summary>Reads agendas for whoever tells about the meeting.</summary>
public sealed class AgendaReader(
    AgendaTable agendas, AttendanceTable attendance, RaisedItemTable items, InvitationTable invitations, OrganiserCalendar calendar)
{
    /// <summary>With what organisations raised and the lead has taken in since; null before the draft is made.</summary>
    public async Task<MeetingAgenda?> FindAsync(Meeting meeting, CancellationToken ct)
    {
        if (await agendas.FindAsync(meeting.Id, ct) is not { } stored)
            return null;
        var answers = await attendance.OfMeetingAsync(meeting.Id, ct);
        var raised = answers.OrderBy(answer => answer.Key.Value, StringComparer.Ordinal)
            .Select(answer => answer.Value.Content.Item(answer.Key)).OfType<AgendaItem>();
        var taken = (await items.OfMeetingAsync(meeting.Id, ct)).Where(item => item.IsTakenIn).Select(item => item.Item);
        // It was stored with the day of that time, and the meeting may have been moved since.
        var agenda = stored.Content with { MeetingDay = meeting.Day };
        return new MeetingAgenda(agenda.Joining([.. raised, .. taken]), answers.ToDictionary(a => a.Key, a => a.Value.Content.Attendance))
        {
            ApprovedAt = stored.By is null ? null : stored.At,
            ApprovedBy = stored.By,
            Answers = answers.ToDictionary(a => a.Key, a => a.Value.Content),
            Join = calendar.IsSet ? (await invitations.FindReadableAsync(meeting.Id, ct))?.Join : null,
        };
    }
}
