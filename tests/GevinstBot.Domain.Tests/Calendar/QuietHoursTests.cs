using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Tests.Calendar;

public sealed class QuietHoursTests
{
    private static readonly DateTimeZone Oslo = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];

    private readonly WorkingCalendar calendar = new([]);

    [Theory]
    [InlineData(8, 29, 59, false)]
    [InlineData(8, 30, 0, true)]
    [InlineData(15, 29, 59, true)]
    [InlineData(15, 30, 0, false)]
    [InlineData(0, 0, 0, false)]
    public void On_a_working_day_the_bot_may_speak_from_8_30_until_just_before_15_30(int hour, int minute, int second, bool allowed) =>
        Assert.Equal(allowed, QuietHours.Default.Allows(Local(new LocalDate(2026, 11, 17), new LocalTime(hour, minute, second)), calendar, Oslo));

    [Theory]
    [InlineData(2026, 11, 15)] // Sunday
    [InlineData(2026, 5, 14)] // Ascension
    [InlineData(2026, 7, 7)]
    [InlineData(2026, 12, 29)]
    public void On_other_days_it_is_quiet_at_noon_too(int year, int month, int day) =>
        Assert.False(QuietHours.Default.Allows(Local(new LocalDate(year, month, day), LocalTime.Noon), calendar, Oslo));

    [Fact]
    public void A_moment_that_is_allowed_is_not_moved()
    {
        var now = Local(new LocalDate(2026, 11, 17), new LocalTime(15, 29, 59));

        Assert.Equal(now, QuietHours.Default.FirstSendingMomentAt(now, calendar, Oslo));
    }

    [Theory]
    [InlineData("2026-11-17T07:00", "2026-11-17T08:30")] // before opening: the same day
    [InlineData("2026-11-17T15:30", "2026-11-18T08:30")] // at closing: the next day
    [InlineData("2026-11-20T16:00", "2026-11-23T08:30")] // Friday afternoon: Monday
    [InlineData("2026-04-01T15:30", "2026-04-07T08:30")] // before Easter: after it
    [InlineData("2026-06-30T15:30", "2026-08-03T08:30")] // before July: after it
    [InlineData("2026-12-23T15:30", "2027-01-04T08:30")] // before Christmas: in the new year
    [InlineData("2026-10-23T15:30", "2026-10-26T08:30")] // the clock goes back in between
    public void What_comes_in_quiet_hours_waits_for_the_next_opening(string now, string opening) =>
        Assert.Equal(Local(opening), QuietHours.Default.FirstSendingMomentAt(Local(now), calendar, Oslo));

    [Fact]
    public void The_first_sending_moment_is_allowed_and_never_in_the_past() =>
        Always.Holds(Draw.Moment, now =>
        {
            var first = QuietHours.Default.FirstSendingMomentAt(now, calendar, Oslo);
            return first >= now && QuietHours.Default.Allows(first, calendar, Oslo);
        });

    [Fact]
    public void Hours_that_close_before_they_open_are_refused() =>
        Assert.Throws<ArgumentException>(() => new QuietHours(Opens: new LocalTime(15, 30), Closes: new LocalTime(8, 30)));

    private static Instant Local(LocalDate date, LocalTime time) => OsloTime.At(date, time, Oslo);

    private static Instant Local(string text)
    {
        var local = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
        return Local(local.Date, local.TimeOfDay);
    }
}
