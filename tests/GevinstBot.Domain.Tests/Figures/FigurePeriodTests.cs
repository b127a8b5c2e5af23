using FsCheck.Fluent;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Figures;

namespace GevinstBot.Domain.Tests.Figures;

public sealed class FigurePeriodTests
{
    [Theory]
    [InlineData("2026-10", "2026-10")]
    [InlineData("202610", "2026-10")]
    [InlineData("2026M10", "2026-10")]
    [InlineData("2026-1", "2026-01")]
    [InlineData("10.2026", "2026-10")]
    [InlineData("oktober 2026", "2026-10")]
    [InlineData("Okt. 2026", "2026-10")]
    [InlineData("2026 October", "2026-10")]
    [InlineData("sep2026", "2026-09")]
    [InlineData("2026-T2", "2026-T2")]
    [InlineData("2. tertial 2026", "2026-T2")]
    [InlineData("T2 2026", "2026-T2")]
    [InlineData("2026 tertial 2", "2026-T2")]
    [InlineData("1. halvår 2026", "2026-H1")]
    [InlineData("2026-H1", "2026-H1")]
    [InlineData("2026", "2026")]
    public void A_period_is_read_as_sources_write_it(string written, string period) =>
        Assert.Equal((period, null), (FigurePeriod.Read(written).Period?.Text, FigurePeriod.Read(written).Reason));

    [Theory]
    [InlineData("9999", FigurePeriod.Code)]
    [InlineData("2026-99", FigurePeriod.Code)]
    [InlineData("202613", FigurePeriod.Code)]
    [InlineData("2026-00", FigurePeriod.Code)]
    [InlineData("14.2026", FigurePeriod.Code)]
    [InlineData("hittil 2026-10", FigurePeriod.Cumulative)]
    [InlineData("Akkumulert oktober 2026", FigurePeriod.Cumulative)]
    [InlineData("t.o.m. oktober 2026", FigurePeriod.Cumulative)]
    [InlineData("3. kvartal 2026", FigurePeriod.Quarter)]
    [InlineData("2026Q3", FigurePeriod.Quarter)]
    [InlineData("2026-10-31", FigurePeriod.Day)]
    [InlineData("01.06.2016", FigurePeriod.Day)]
    [InlineData("31.02.2026", FigurePeriod.NoSuchDay)]
    [InlineData("2026-02-30", FigurePeriod.NoSuchDay)]
    [InlineData("3. halvår 2026", FigurePeriod.Unreadable)]
    [InlineData("i fjor", FigurePeriod.Unreadable)]
    [InlineData("", FigurePeriod.Unreadable)]
    public void What_is_no_period_says_what_it_is(string written, string reason) =>
        Assert.Equal((null, reason), (FigurePeriod.Read(written).Period, FigurePeriod.Read(written).Reason));

    [Theory]
    [InlineData("2018-01-01T00:00:00", "2018-04-30T00:00:00", "2018-T1")]
    [InlineData("2018-01-01T00:00:00", "2018-12-31T00:00:00", "2018")]
    [InlineData("01.10.2026", "31.10.2026", "2026-10")]
    [InlineData("2026-07-01", "2026-12-31", "2026-H2")]
    public void From_its_first_day_to_its_last_a_period_is_known(string first, string last, string period) =>
        Assert.Equal(period, FigurePeriod.Between(first, last).Period?.Text);

    [Theory]
    [InlineData("2026-01-01", "2026-10-31", FigurePeriod.Cumulative)]
    [InlineData("2026-02-01", "2026-03-31", FigurePeriod.Odd)]
    [InlineData("2026-10-31", "2026-10-31", FigurePeriod.Day)]
    [InlineData("2026-02-01", "2026-02-30", FigurePeriod.NoSuchDay)]
    [InlineData("i fjor", "2026-10-31", FigurePeriod.Unreadable)]
    public void From_one_day_to_another_that_are_no_period_is_none(string first, string last, string reason) =>
        Assert.Equal((null, reason), (FigurePeriod.Between(first, last).Period, FigurePeriod.Between(first, last).Reason));

    [Fact]
    public void Every_period_is_read_back_from_its_own_text_and_from_its_days() => Always.Holds(
        from year in Gen.Choose(2000, 2199)
        from month in Gen.Choose(1, 12)
        from frequency in Gen.Elements(Enum.GetValues<Frequency>())
        select ReportingPeriod.Containing(new(year, month, 1), frequency),
        period => FigurePeriod.Read(period.Text).Period == period
            && FigurePeriod.Between($"{period.FirstDay:uuuu-MM-dd}", $"{period.LastDay:uuuu-MM-dd}").Period == period);
}
