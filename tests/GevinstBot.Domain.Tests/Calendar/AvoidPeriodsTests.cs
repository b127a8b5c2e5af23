using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Tests.Calendar;

public sealed class AvoidPeriodsTests
{
    [Fact]
    public void The_periods_of_2026_come_in_order_and_are_soft_and_for_everyone() =>
        Assert.Equal(
            [
                Soft("bridge-day", new LocalDate(2026, 1, 2), new LocalDate(2026, 1, 2)),
                Soft("holy-week", new LocalDate(2026, 3, 30), new LocalDate(2026, 4, 1)),
                Soft("day-after-ascension", new LocalDate(2026, 5, 15), new LocalDate(2026, 5, 15)),
                Soft("july", new LocalDate(2026, 7, 1), new LocalDate(2026, 7, 31)),
                Soft("romjul", new LocalDate(2026, 12, 24), new LocalDate(2027, 1, 1)),
            ],
            AvoidPeriods.Computed(2026));

    [Theory]
    [InlineData(2026, 1, 2, true)] // Friday after New Year's Day
    [InlineData(2029, 4, 30, true)] // Monday before 1 May
    [InlineData(2029, 5, 18, true)] // Friday after 17 May
    [InlineData(2028, 5, 16, false)] // 17 May is a Wednesday: Monday works too
    [InlineData(2024, 12, 27, false)] // between Boxing Day and the weekend, and already romjul
    [InlineData(2029, 12, 31, false)]
    [InlineData(2026, 5, 15, false)] // told as the day after Ascension
    public void A_bridge_day_is_one_working_day_between_free_days_that_nothing_else_covers(int year, int month, int day, bool isBridge)
    {
        var date = new LocalDate(year, month, day);

        Assert.Equal(isBridge, AvoidPeriods.Computed(year).Any(period => period.Key == AvoidPeriods.BridgeDay && period.Covers(date)));
    }

    [Fact]
    public void A_day_after_Ascension_that_is_itself_a_holiday_is_not_told_twice()
    {
        // So the day after is 17 May.
        Assert.Contains(NorwegianHolidays.AscensionDay, NorwegianHolidays.On(new LocalDate(2075, 5, 16)));

        Assert.DoesNotContain(AvoidPeriods.Computed(2075), period => period.Key == AvoidPeriods.DayAfterAscension);
    }

    [Fact]
    public void No_day_is_covered_by_two_computed_periods() =>
        Always.Holds(Draw.Date, date => AvoidPeriods.Computed(date.Year).Count(period => period.Covers(date)) <= 1);

    private static AvoidPeriod Soft(string key, LocalDate from, LocalDate to) =>
        new(key, from, to, OrganizationId: null, AvoidStrength.Soft);
}
