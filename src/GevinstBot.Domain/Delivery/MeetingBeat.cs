using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// The month's beat around a meeting day M: indicators at M−12, their reminder at M−9, lock and draft agenda at M−7, report at
/// M−6, agenda at M−5, minutes on M, decisions at M+1, pulse at M+3. It is counted in sending days: working days when the bot may
/// speak. July and romjul stretch the beat instead of squeezing it, so that a question always has time to be answered.
/// Sending begins when quiet hours end.
/// </summary>
public sealed class MeetingBeat(LocalDate meetingDay, WorkingCalendar calendar, QuietHours quiet, DateTimeZone zone)
{
    public LocalDate MeetingDay => meetingDay;

    public LocalDate Day(int daysFromMeeting) =>
        daysFromMeeting == 0 ? calendar.SendingDayOnOrBefore(meetingDay) : calendar.AddSendingDays(meetingDay, daysFromMeeting);

    /// <summary>Why a day isn't the one that working days would have given; null when the bot may speak on that one.</summary>
    public MovedDay? WhyMoved(int daysFromMeeting) =>
        calendar.WhyMoved(calendar.AddWorkingDays(meetingDay, daysFromMeeting), Day(daysFromMeeting));

    /// <summary>The day's first moment of sending (08.30 unless set otherwise).</summary>
    public Instant MorningOf(int daysFromMeeting) => OsloTime.At(Day(daysFromMeeting), quiet.Opens, zone);

    /// <summary>A given hour of the day.</summary>
    public Instant HourOf(int daysFromMeeting, LocalTime hour) => OsloTime.At(Day(daysFromMeeting), hour, zone);
}
