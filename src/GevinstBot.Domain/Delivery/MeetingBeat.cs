using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// The month's beat around a meeting day M: indicators at M−12, their reminder at M−9, lock and draft agenda at M−7, report at
/// M−6, agenda at M−5, minutes on M, decisions at M+1, pulse at M+3. It is counted in sending days: working days when the bot may
/// speak. July and romjul stretch the beat instead of squeezing it, so that a question always has time to be answered.
/// Sending begins when quiet hours end.
/// </summary>
/// <param name="meetingDay">M.</param>
/// <param name="calendar">Which days are sending days.</param>
/// <param name="quiet">When a day's sending begins.</param>
/// <param name="zone">The network's.</param>
/// <param name="postponed">
/// Set when a lead has moved the month's question: its lock, the draft, the report and the agenda follow, the meeting stays.
/// </param>
public sealed class MeetingBeat(
    LocalDate meetingDay, WorkingCalendar calendar, QuietHours quiet, DateTimeZone zone, Postponement? postponed = null)
{
    private const int Opening = -12;
    private const int Lock = -7;
    private const int Agenda = -5;

    /// <summary>The day before the meeting is the last for its agenda.</summary>
    private const int LastAgenda = -1;

    public Postponement? Postponed => postponed;

    /// <summary>The last day that the lock may be moved to: the agenda keeps its distance from it, and comes before the meeting.</summary>
    public LocalDate LastLock => Planned(Lock + LastAgenda - Agenda);

    public LocalDate MeetingDay => meetingDay;

    public LocalDate Day(int daysFromMeeting) => Planned(daysFromMeeting + MovedBy(daysFromMeeting));

    /// <summary>The day as it was before anything was moved.</summary>
    public LocalDate Planned(int daysFromMeeting) =>
        daysFromMeeting == 0 ? calendar.SendingDayOnOrBefore(meetingDay) : calendar.AddSendingDays(meetingDay, daysFromMeeting);

    /// <summary>Why a day isn't the one that working days would have given; null when the bot may speak on that one.</summary>
    public MovedDay? WhyMoved(int daysFromMeeting) =>
        calendar.WhyMoved(calendar.AddWorkingDays(meetingDay, daysFromMeeting), Planned(daysFromMeeting));

    /// <summary>The day's first moment of sending (08.30 unless set otherwise).</summary>
    public Instant MorningOf(int daysFromMeeting) => OsloTime.At(Day(daysFromMeeting), quiet.Opens, zone);

    /// <summary>A given hour of the day.</summary>
    public Instant HourOf(int daysFromMeeting, LocalTime hour) => OsloTime.At(Day(daysFromMeeting), hour, zone);

    private int MovedBy(int daysFromMeeting) => daysFromMeeting switch
    {
        Opening => postponed?.OpeningDays ?? 0,
        > Opening and <= Agenda => postponed?.Days ?? 0,
        _ => 0,
    };
}
