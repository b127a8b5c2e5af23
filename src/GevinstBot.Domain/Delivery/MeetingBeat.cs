using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// The month's beat around a meeting day M: indicators at M−12, their reminder at M−9, lock and draft agenda at M−7, report at
/// M−6, agenda at M−5, minutes on M, decisions at M+1, pulse at M+3. It is counted in sending days: working days when the bot may
/// speak. July and romjul stretch the beat instead of squeezing it, so that a question always has time to be answered.
/// Sending begins when quiet hours end. A meeting that was moved takes what is still to come with it; what had come by then stays.
/// </summary>
/// <param name="meeting">On whose day it is counted from.</param>
/// <param name="calendar">Which days are sending days.</param>
/// <param name="quiet">When a day's sending begins.</param>
/// <param name="zone">The network's.</param>
/// <param name="postponed">
/// Set when a lead has moved the month's question: its lock, the draft, the report and the agenda follow, the meeting stays.
/// </param>
public sealed class MeetingBeat(
    Meeting meeting, WorkingCalendar calendar, QuietHours quiet, DateTimeZone zone, Postponement? postponed = null)
{
    private const int Opening = -12;
    private const int Lock = -7;
    private const int Agenda = -5;

    /// <summary>The day before the meeting is the last for its agenda.</summary>
    private const int LastAgenda = -1;

    /// <summary>Around the meeting as it was until its last change.</summary>
    private readonly MeetingBeat? _before = meeting.Before is { } before ? new MeetingBeat(before, calendar, quiet, zone, postponed) : null;

    public Postponement? Postponed => postponed;

    /// <summary>The last day that the lock may be moved to: the agenda keeps its distance from it, and comes before the meeting.</summary>
    public LocalDate LastLock => Planned(Lock + LastAgenda - Agenda);

    public MeetingId Meeting => meeting.Id;

    public LocalDate MeetingDay => meeting.Day;

    /// <inheritdoc cref="Network.Meeting.IsObligatory"/>
    public bool IsObligatory => meeting.IsObligatory;

    /// <summary>When the meeting was changed last; null where it is as it was planned.</summary>
    public Instant? Changed => meeting.Changed;

    public LocalDate Day(int daysFromMeeting) =>
        HadCome(daysFromMeeting) ? _before!.Day(daysFromMeeting) : Counted(daysFromMeeting + MovedBy(daysFromMeeting));

    /// <summary>The day as it was before anything was moved.</summary>
    public LocalDate Planned(int daysFromMeeting) =>
        HadCome(daysFromMeeting) ? _before!.Planned(daysFromMeeting) : Counted(daysFromMeeting);

    /// <summary>Why a day isn't the one that working days would have given; null when the bot may speak on that one.</summary>
    public MovedDay? WhyMoved(int daysFromMeeting) => HadCome(daysFromMeeting)
        ? _before!.WhyMoved(daysFromMeeting)
        : calendar.WhyMoved(calendar.AddWorkingDays(meeting.Day, daysFromMeeting), Counted(daysFromMeeting));

    /// <summary>The day's first moment of sending (08.30 unless set otherwise).</summary>
    public Instant MorningOf(int daysFromMeeting) => OsloTime.At(Day(daysFromMeeting), quiet.Opens, zone);

    /// <summary>
    /// The last sending morning before a day; where the meeting was moved, after that of the day as it was, if that had come: what was sent
    /// then stays the first. At most two.
    /// </summary>
    public IReadOnlyList<Instant> MorningsBefore(int daysFromMeeting)
    {
        var day = daysFromMeeting == 0 ? meeting.Day : Day(daysFromMeeting);
        var earlier = _before?.MorningsBefore(daysFromMeeting).Where(at => at <= meeting.Changed) ?? [];
        return [.. earlier.Append(OsloTime.At(calendar.AddSendingDays(day, -1), quiet.Opens, zone)).Distinct().TakeLast(2)];
    }

    /// <summary>A given hour of the day.</summary>
    public Instant HourOf(int daysFromMeeting, LocalTime hour) => OsloTime.At(Day(daysFromMeeting), hour, zone);

    private LocalDate Counted(int daysFromMeeting) =>
        daysFromMeeting == 0 ? calendar.SendingDayOnOrBefore(meeting.Day) : calendar.AddSendingDays(meeting.Day, daysFromMeeting);

    /// <summary>Before the meeting was moved the day had begun: who was asked then has been asked.</summary>
    private bool HadCome(int daysFromMeeting) =>
        daysFromMeeting < 0 && _before is not null && _before.MorningOf(daysFromMeeting) <= meeting.Changed;

    private int MovedBy(int daysFromMeeting) => daysFromMeeting switch
    {
        Opening => postponed?.OpeningDays ?? 0,
        > Opening and <= Agenda => postponed?.Days ?? 0,
        _ => 0,
    };
}
