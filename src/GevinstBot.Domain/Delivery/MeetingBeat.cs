using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>
/// The month's beat in working days around a meeting day M: indicators at M−12, their reminder at M−9, lock and draft agenda
/// at M−7, report at M−6, agenda at M−5, minutes on M, decisions at M+1, pulse at M+3. Sending begins when quiet hours end.
/// </summary>
public sealed class MeetingBeat(LocalDate meetingDay, WorkingCalendar calendar, QuietHours quiet, DateTimeZone zone)
{
    public LocalDate MeetingDay => meetingDay;

    public LocalDate Day(int workingDaysFromMeeting)
    {
        var day = calendar.AddWorkingDays(meetingDay, workingDaysFromMeeting);
        return workingDaysFromMeeting <= 0 ? calendar.SendingDayOnOrBefore(day) : calendar.SendingDayOnOrAfter(day);
    }

    /// <summary>The day's first moment of sending (08.30 unless set otherwise).</summary>
    public Instant MorningOf(int workingDaysFromMeeting) => OsloTime.At(Day(workingDaysFromMeeting), quiet.Opens, zone);

    /// <summary>A given hour of the day.</summary>
    public Instant HourOf(int workingDaysFromMeeting, LocalTime hour) => OsloTime.At(Day(workingDaysFromMeeting), hour, zone);
}
