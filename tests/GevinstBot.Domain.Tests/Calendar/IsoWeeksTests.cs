using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Tests.Calendar;

public sealed class IsoWeeksTests
{
    [Theory]
    [InlineData(2026, 53)]
    [InlineData(2027, 52)]
    [InlineData(2028, 52)]
    [InlineData(2032, 53)]
    public void E03_a_year_has_52_or_53_weeks(int year, int weeks) => Assert.Equal(weeks, IsoWeeks.CountIn(year));

    [Theory]
    [InlineData(2026, 12, 27, 2026, 52)]
    [InlineData(2026, 12, 28, 2026, 53)]
    [InlineData(2027, 1, 3, 2026, 53)]
    [InlineData(2027, 1, 4, 2027, 1)]
    [InlineData(2025, 12, 29, 2026, 1)]
    public void E03_the_days_around_New_Year_belong_to_the_year_of_their_week(int year, int month, int day, int isoYear, int week) =>
        Assert.Equal((isoYear, week), IsoWeeks.Of(new LocalDate(year, month, day)));

    [Theory]
    [InlineData(2025, 35, 2025, 8, 25)]
    [InlineData(2025, 43, 2025, 10, 20)]
    [InlineData(2025, 44, 2025, 10, 27)]
    [InlineData(2025, 49, 2025, 12, 1)]
    [InlineData(2025, 50, 2025, 12, 8)]
    [InlineData(2026, 9, 2026, 2, 23)]
    [InlineData(2026, 10, 2026, 3, 2)]
    [InlineData(2026, 35, 2026, 8, 24)]
    [InlineData(2026, 43, 2026, 10, 19)]
    [InlineData(2026, 44, 2026, 10, 26)]
    [InlineData(2026, 49, 2026, 11, 30)]
    [InlineData(2026, 50, 2026, 12, 7)]
    [InlineData(2026, 53, 2026, 12, 28)]
    [InlineData(2027, 9, 2027, 3, 1)]
    [InlineData(2027, 10, 2027, 3, 8)]
    public void The_Mondays_of_the_learning_network_fall_where_its_calendar_says(int isoYear, int week, int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), IsoWeeks.Monday(isoYear, week));

    [Theory]
    [InlineData(2027, 53)]
    [InlineData(2026, 54)]
    [InlineData(2026, 0)]
    public void A_week_that_the_year_does_not_have_is_refused(int isoYear, int week) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => IsoWeeks.Monday(isoYear, week));

    [Fact]
    public void The_Monday_of_the_week_of_a_day_is_the_Monday_on_or_before_it() =>
        Always.Holds(Draw.Date, date =>
        {
            var (year, week) = IsoWeeks.Of(date);
            return IsoWeeks.Monday(year, week) == date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        });
}
