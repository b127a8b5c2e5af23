using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class TargetTests
{
    [Theory]
    [InlineData("58", "0")]
    [InlineData("57.9", "0")]
    [InlineData("58.1", "0.1")]
    [InlineData("62", "4")]
    public void A_value_at_most_its_target_is_inside(string value, string distance) =>
        Assert.Equal(Number(distance), Target.AtMost(58).Distance(Number(value)));

    [Theory]
    [InlineData("15", "0")]
    [InlineData("14", "-1")]
    [InlineData("90", "0")]
    public void A_value_at_least_its_target_is_inside(string value, string distance) =>
        Assert.Equal(Number(distance), Target.AtLeast(15).Distance(Number(value)));

    [Theory]
    [InlineData("79", "-1")]
    [InlineData("80", "0")]
    [InlineData("90", "0")]
    [InlineData("92", "2")]
    public void A_band_has_two_edges_that_are_inside(string value, string distance) =>
        Assert.Equal(Number(distance), new Target(80, 90).Distance(Number(value)));

    [Theory]
    [InlineData("58.5", false)]
    [InlineData("58.6", true)]
    [InlineData("0", false)]
    public void A_value_deviates_when_it_is_farther_outside_than_the_tolerance(string value, bool deviates) =>
        Assert.Equal(deviates, (Indicators.Waiting with { Tolerance = 0.5m }).Deviates(Number(value), Indicators.September, Indicators.Ahus));

    [Fact]
    public void A_year_without_a_target_has_no_deviations() =>
        Assert.False(Indicators.Waiting.Deviates(400, ReportingPeriod.Month(2027, 1), Indicators.Ahus));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
