using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Tests.Calendar;

public sealed class OsloTimeTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];

    [Theory]
    [InlineData(2026, 3, 29, 2026, 10, 25)]
    [InlineData(2027, 3, 28, 2027, 10, 31)]
    [InlineData(2028, 3, 26, 2028, 10, 29)]
    public void E01_the_clock_changes_at_one_UTC_on_the_last_Sundays_of_March_and_October(
        int springYear, int springMonth, int springDay, int autumnYear, int autumnMonth, int autumnDay)
    {
        Assert.Equal(Instant.FromUtc(springYear, springMonth, springDay, 1, 0), Oslo.GetZoneInterval(Noon(springYear, springMonth, springDay)).Start);
        Assert.Equal(Instant.FromUtc(autumnYear, autumnMonth, autumnDay, 1, 0), Oslo.GetZoneInterval(Noon(autumnYear, autumnMonth, autumnDay)).Start);
    }

    [Theory]
    [InlineData(1, 59, 0, 59)]
    [InlineData(2, 0, 1, 0)]
    [InlineData(2, 30, 1, 0)]
    [InlineData(2, 59, 1, 0)]
    [InlineData(3, 0, 1, 0)]
    [InlineData(3, 1, 1, 1)]
    public void E01_a_time_that_the_clock_skips_becomes_three_o_clock(int hour, int minute, int utcHour, int utcMinute) =>
        Assert.Equal(
            Instant.FromUtc(2027, 3, 28, utcHour, utcMinute),
            OsloTime.At(new LocalDate(2027, 3, 28), new LocalTime(hour, minute), Oslo));

    [Theory]
    [InlineData(2, 0, 0, 0)]
    [InlineData(2, 30, 0, 30)]
    [InlineData(2, 59, 0, 59)]
    [InlineData(3, 0, 2, 0)]
    public void E01_a_time_that_comes_twice_is_the_first_of_the_two(int hour, int minute, int utcHour, int utcMinute) =>
        Assert.Equal(
            Instant.FromUtc(2026, 10, 25, utcHour, utcMinute),
            OsloTime.At(new LocalDate(2026, 10, 25), new LocalTime(hour, minute), Oslo));

    [Fact]
    public void E02_eight_o_clock_every_week_stays_eight_o_clock_when_the_clock_changes() =>
        Assert.All(Enumerable.Range(0, 104), week =>
        {
            var moment = OsloTime.At(new LocalDate(2026, 1, 5).PlusWeeks(week), new LocalTime(8, 0), Oslo);

            Assert.Equal(new LocalTime(8, 0), moment.InZone(Oslo).TimeOfDay);
        });

    [Fact]
    public void Later_on_the_clock_is_never_earlier_in_time() =>
        Always.Holds(Draw.Moment, moment =>
        {
            var local = moment.InUtc().LocalDateTime;
            var later = local.PlusMinutes(1);
            return OsloTime.At(local.Date, local.TimeOfDay, Oslo) <= OsloTime.At(later.Date, later.TimeOfDay, Oslo);
        });

    private static Instant Noon(int year, int month, int day) => Instant.FromUtc(year, month, day, 12, 0);
}
