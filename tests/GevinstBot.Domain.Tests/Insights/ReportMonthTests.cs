using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Insights;

public sealed class ReportMonthTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];
    private static readonly WorkingCalendar Calendar = new([]);
    private static readonly ReportMonth December = Of(new LocalDate(2026, 12, 15), before: new LocalDate(2026, 11, 17));

    [Fact]
    public void The_indicators_and_the_overdue_actions_are_told_as_of_the_lock()
    {
        Assert.Equal(At(2026, 12, 4, 8, 30), December.Locks);
        Assert.Equal(December.Locks, December.LockedAt(At(2027, 3, 30, 12, 0)));
        Assert.Equal(At(2026, 12, 1, 12, 0), December.LockedAt(At(2026, 12, 1, 12, 0)));
        Assert.True(December.IsLocked(December.Locks));
        Assert.False(December.IsLocked(December.Locks - Duration.Epsilon));
    }

    [Fact]
    public void The_pulse_and_the_check_ins_are_those_that_opened_after_the_lock_before_and_before_the_month_s_end()
    {
        var opening = December.Opening(At(2027, 3, 30, 12, 0));

        Assert.Equal((At(2026, 11, 6, 8, 30), At(2027, 1, 1, 0, 0)), (opening.Start, opening.End));
    }

    [Fact]
    public void What_has_not_opened_yet_is_not_in_the_report() =>
        Assert.Equal(At(2026, 12, 7, 9, 0), December.Opening(At(2026, 12, 7, 9, 0)).End);

    [Fact]
    public void A_report_asked_for_before_its_window_has_begun_is_empty_and_not_an_error()
    {
        var opening = December.Opening(At(2026, 11, 1, 12, 0));

        Assert.Equal(opening.Start, opening.End);
    }

    [Fact]
    public void The_plan_s_first_meeting_counts_from_where_a_meeting_a_month_earlier_would_be_locked() =>
        Assert.Equal(At(2026, 10, 8, 8, 30), Of(new LocalDate(2026, 11, 17), before: null).LockBefore);

    private static ReportMonth Of(LocalDate meetingDay, LocalDate? before) => ReportMonth.Of(
        meetingDay, before, day => new MeetingBeat(Meeting.OfMonth(day, LocalTime.Noon), Calendar, QuietHours.Default, Oslo), day => Oslo.AtStartOfDay(day).ToInstant());

    private static Instant At(int year, int month, int day, int hour, int minute) =>
        OsloTime.At(new LocalDate(year, month, day), new LocalTime(hour, minute), Oslo);
}
