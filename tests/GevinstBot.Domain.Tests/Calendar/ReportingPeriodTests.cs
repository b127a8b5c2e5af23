using FsCheck.Fluent;
using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Tests.Calendar;

public sealed class ReportingPeriodTests
{
    [Theory]
    [InlineData("2026-11", Frequency.Monthly, 11, 2026, 11, 1, 2026, 11, 30)]
    [InlineData("2028-02", Frequency.Monthly, 2, 2028, 2, 1, 2028, 2, 29)]
    [InlineData("2027-02", Frequency.Monthly, 2, 2027, 2, 1, 2027, 2, 28)]
    [InlineData("2026-12", Frequency.Monthly, 12, 2026, 12, 1, 2026, 12, 31)]
    [InlineData("2026-T1", Frequency.Tertial, 1, 2026, 1, 1, 2026, 4, 30)]
    [InlineData("2026-T2", Frequency.Tertial, 2, 2026, 5, 1, 2026, 8, 31)]
    [InlineData("2026-T3", Frequency.Tertial, 3, 2026, 9, 1, 2026, 12, 31)]
    [InlineData("2026-H1", Frequency.HalfYearly, 1, 2026, 1, 1, 2026, 6, 30)]
    [InlineData("2026-H2", Frequency.HalfYearly, 2, 2026, 7, 1, 2026, 12, 31)]
    [InlineData("2026", Frequency.Yearly, 1, 2026, 1, 1, 2026, 12, 31)]
    public void E03_a_period_knows_its_first_and_last_day(
        string text, Frequency frequency, int number, int fromYear, int fromMonth, int fromDay, int toYear, int toMonth, int toDay)
    {
        Assert.True(ReportingPeriod.TryParse(text, out var period));

        Assert.Equal((frequency, number, text), (period.Frequency, period.Number, period.Text));
        Assert.Equal(new LocalDate(fromYear, fromMonth, fromDay), period.FirstDay);
        Assert.Equal(new LocalDate(toYear, toMonth, toDay), period.LastDay);
    }

    [Theory]
    [InlineData("2026-09 2026-09 2026-08", "2026-09")]
    [InlineData("2026-T2 2026-09 2026-09", "2026-09")]
    [InlineData("2026-09", "2026-09")]
    [InlineData("2026-09 2026-08", null)]
    [InlineData("2026-09 2026-09 2026-08 2026-08", null)]
    [InlineData("2026-09 2026-08 2026-T2", null)]
    [InlineData("", null)]
    public void A_period_is_said_once_where_more_than_half_are_of_it(string periods, string? said) =>
        Assert.Equal(said, ReportingPeriod.MostAreOf(periods.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text =>
            ReportingPeriod.TryParse(text, out var period) ? period : throw new ArgumentException(text, nameof(periods))))?.Text);

    [Fact]
    public void The_makers_name_the_same_periods_as_the_text() =>
        Assert.Equal(
            ["2026-03", "2026-T3", "2026-H2", "2026"],
            new[]
            {
                ReportingPeriod.Month(2026, 3), ReportingPeriod.Tertial(2026, 3), ReportingPeriod.HalfYear(2026, 2), ReportingPeriod.Year(2026),
            }.Select(period => period.ToString()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("0000")]
    [InlineData("2026-")]
    [InlineData("2026-00")]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("2026-1\0")]
    [InlineData("2026-T0")]
    [InlineData("2026-T4")]
    [InlineData("2026-t3")]
    [InlineData("2026-H3")]
    [InlineData("2026-Q1")]
    [InlineData("2026-T")]
    [InlineData("2026-T11")]
    [InlineData("202611")]
    [InlineData(" 2026-11")]
    [InlineData("2026-11 ")]
    [InlineData("2026-+1")]
    [InlineData("２０２６-11")]
    [InlineData("2026-11-01")]
    public void Anything_else_is_not_a_period(string? text) => Assert.False(ReportingPeriod.TryParse(text, out _));

    [Theory]
    [InlineData("2026-12", "2027-01")]
    [InlineData("2026-T3", "2027-T1")]
    [InlineData("2026-H2", "2027-H1")]
    [InlineData("2026", "2027")]
    [InlineData("2026-03", "2026-04")]
    public void E03_the_next_period_crosses_the_year_end(string text, string next)
    {
        Assert.True(ReportingPeriod.TryParse(text, out var period));

        Assert.Equal(next, period.Next().Text);
        Assert.Equal(period, period.Next().Previous());
    }

    [Theory]
    [InlineData(2026, 12, 1, Frequency.Monthly, 0, "2026-11")] // the day after the month
    [InlineData(2026, 11, 30, Frequency.Monthly, 0, "2026-10")] // the last day itself is too early
    [InlineData(2026, 12, 10, Frequency.Monthly, 10, "2026-10")]
    [InlineData(2026, 12, 11, Frequency.Monthly, 10, "2026-11")]
    [InlineData(2026, 10, 30, Frequency.Monthly, 30, "2026-08")] // a month behind: 30.9 + 30 days is the date itself
    [InlineData(2026, 10, 31, Frequency.Monthly, 30, "2026-09")]
    [InlineData(2026, 11, 17, Frequency.Tertial, 0, "2026-T2")]
    [InlineData(2027, 1, 1, Frequency.Tertial, 0, "2026-T3")]
    [InlineData(2026, 5, 1, Frequency.Tertial, 0, "2026-T1")]
    [InlineData(2026, 4, 30, Frequency.Tertial, 0, "2025-T3")]
    [InlineData(2026, 7, 1, Frequency.HalfYearly, 0, "2026-H1")]
    [InlineData(2026, 12, 31, Frequency.Yearly, 0, "2025")]
    [InlineData(2028, 3, 1, Frequency.Monthly, 1, "2028-01")] // leap year: 29.2 + 1 day is the date itself
    [InlineData(2028, 3, 2, Frequency.Monthly, 1, "2028-02")]
    public void The_latest_complete_period_is_over_and_its_numbers_have_had_time_to_come(
        int year, int month, int day, Frequency frequency, int reportingLagDays, string text) =>
        Assert.Equal(text, ReportingPeriod.LatestComplete(new LocalDate(year, month, day), frequency, reportingLagDays).Text);

    [Fact]
    public void The_latest_complete_period_is_complete_and_the_next_one_is_not() =>
        Always.Holds(Draw.Date.Zip(Draw.Frequency).Zip(Gen.Choose(0, 400)), drawn =>
        {
            var ((on, frequency), lag) = drawn;
            var latest = ReportingPeriod.LatestComplete(on, frequency, lag);
            return latest.LastDay.PlusDays(lag) < on && latest.Next().LastDay.PlusDays(lag) >= on;
        });

    [Fact]
    public void A_period_comes_back_from_its_text_as_itself() =>
        Always.Holds(Draw.Period, period => ReportingPeriod.TryParse(period.Text, out var read) && read == period);

    [Fact]
    public void Periods_follow_each_other_without_a_gap() =>
        Always.Holds(Draw.Period, period => period.Next().FirstDay == period.LastDay.PlusDays(1));

    [Fact]
    public void The_period_of_a_day_holds_the_day() =>
        Always.Holds(Draw.Date.Zip(Draw.Frequency), drawn =>
        {
            var period = ReportingPeriod.Containing(drawn.Item1, drawn.Item2);
            return period.FirstDay <= drawn.Item1 && drawn.Item1 <= period.LastDay;
        });

    [Fact]
    public void A_period_that_no_year_has_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Month(2026, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Tertial(2026, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.Year(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReportingPeriod.LatestComplete(new LocalDate(2026, 1, 1), Frequency.Monthly, -1));
    }
}
