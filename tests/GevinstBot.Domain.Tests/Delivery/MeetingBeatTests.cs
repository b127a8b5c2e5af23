using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

public sealed class MeetingBeatTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb["Europe/Oslo"];

    [Theory]
    [InlineData(-12, 2026, 10, 30)]
    [InlineData(-9, 2026, 11, 4)]
    [InlineData(-7, 2026, 11, 6)]
    [InlineData(-5, 2026, 11, 10)]
    [InlineData(0, 2026, 11, 17)]
    [InlineData(1, 2026, 11, 18)]
    [InlineData(3, 2026, 11, 20)]
    public void The_days_of_november_s_beat_are_counted_in_working_days(int offset, int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), Beat(new LocalDate(2026, 11, 17)).Day(offset));

    [Fact]
    public void A_morning_is_half_past_eight_in_oslo_in_summer_and_winter_time()
    {
        Assert.Equal(Instant.FromUtc(2026, 10, 30, 7, 30), Beat(new LocalDate(2026, 11, 17)).MorningOf(-12));
        Assert.Equal(Instant.FromUtc(2026, 8, 31, 6, 30), Beat(new LocalDate(2026, 9, 16)).MorningOf(-12));
    }

    [Fact]
    public void Days_when_the_bot_is_silent_don_t_count()
    {
        Assert.Equal(new LocalDate(2026, 6, 16), Beat(new LocalDate(2026, 8, 4)).Day(-12));
        Assert.Equal(new LocalDate(2026, 6, 30), Beat(new LocalDate(2026, 8, 4)).Day(-2));
        Assert.Equal(new LocalDate(2026, 8, 3), Beat(new LocalDate(2026, 6, 30)).Day(1));
    }

    [Fact]
    public void A_day_that_was_moved_says_from_where_and_why()
    {
        Assert.Equal(
            new MovedDay(new LocalDate(2026, 7, 17), new LocalDate(2026, 6, 16), AvoidPeriods.July), Beat(new LocalDate(2026, 8, 4)).WhyMoved(-12));
        Assert.Equal(
            new MovedDay(new LocalDate(2026, 12, 28), new LocalDate(2026, 12, 18), AvoidPeriods.Romjul), Beat(new LocalDate(2027, 1, 7)).WhyMoved(-7));
        Assert.Null(Beat(new LocalDate(2026, 11, 17)).WhyMoved(-12));
    }

    private static MeetingBeat Beat(LocalDate meetingDay) =>
        new(Meeting.OfMonth(meetingDay, LocalTime.Noon), new WorkingCalendar([]), QuietHours.Default, Oslo);
}
