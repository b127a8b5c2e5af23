using System.Globalization;
using GevinstBot.Domain.Reporting.ControlChart;

namespace GevinstBot.Domain.Tests.Reporting.ControlChart;

/// <summary>
/// Inputs and published results of NHSRplotthedots 0.2.2: its own tests, and for the two long rows (RRK and RQM, from April 2016) what its
/// sources give when they are run.
/// </summary>
public sealed class NhsrVectorTests
{
    private const string Rrk =
        "1195 1843 1397 1333 1771 1751 2013 1759 2179 2585 1654 1543 1632 1558 1190 1357 1279 1683 2190 1804 986 2181 2048 2154";

    private const string Rqm =
        "1199 929 970 1178 1110 1388 2061 1985 2675 3141 1942 2030 1309 1960 1169 1117 1085 1492 1280 1197 1569 1406 1328 1564";

    private const string OneFarOff = "1 2 1 2 10 1 2 1 2 1 2 1 2 1 2 1 2 1";

    [Theory]
    [InlineData("1 1 1 1 1 1", "0 0 0 0 0 0")]
    [InlineData("1 1 1 1 1 1 -1", "0 0 0 0 0 0 0")]
    [InlineData("1 1 1 1 1 1 1 1 -1", "0 0 0 0 0 0 1 1 0")]
    [InlineData("-1 -1 -1 -1 -1 -1 -1 -1 1", "0 0 0 0 0 0 1 1 0")]
    public void Seven_on_one_side_of_the_mean_are_told_at_the_one_that_completes_them(string sides, string completing) =>
        Assert.Equal(Whole(completing), XmrRules.Shifts(Whole(sides)).Select(Math.Abs));

    [Theory]
    [InlineData("0 0 0 0 0 0", "0 0 0 0 0 0")]
    [InlineData("0 0 0 0 0 0 1 0", "1 1 1 1 1 1 1 0")]
    [InlineData("0 0 0 0 0 0 0 1 0", "0 1 1 1 1 1 1 1 0")]
    [InlineData("0 0 0 0 0 0 -1 0", "1 1 1 1 1 1 1 0")]
    public void The_six_before_the_one_that_completes_a_run_belong_to_it(string completing, string run) =>
        Assert.Equal(Whole(run), XmrRules.Whole(Whole(completing)).Select(Math.Abs));

    [Theory]
    [InlineData("1 2 3 4 5 6", "0 0 0 0 0 0")]
    [InlineData("1 2 3 3 4 5 6", "0 0 0 0 0 0 0")]
    [InlineData("1 2 3 4 5 6 7", "0 0 0 0 0 0 1")]
    [InlineData("2 1 2 3 4 5 6 7 3", "0 0 0 0 0 0 0 1 0")]
    [InlineData("7 6 5 4 3 2 1", "0 0 0 0 0 0 -1")]
    [InlineData("2 7 6 5 4 3 2 1 3", "0 0 0 0 0 0 0 -1 0")]
    public void Seven_rising_or_falling_are_a_trend_and_two_alike_break_it(string values, string completing) =>
        Assert.Equal(Whole(completing), XmrRules.Trends(Numbers(values)));

    [Theory]
    [InlineData("1 0 1", "1 1 1", "1 1 1")]
    [InlineData("0 0 1 0 1 0 0", "1 1 1 1 1 1 1", "0 0 1 1 1 0 0")]
    [InlineData("0 0 1 1 0 0 0", "1 1 1 1 1 1 1", "0 1 1 1 1 0 0")]
    [InlineData("1 0 1", "1 -1 1", "0 0 0")]
    [InlineData("0 0 1 1 0 0 0", "-1 1 -1 1 -1 1 -1", "0 0 0 0 0 0 0")]
    public void Two_of_three_near_a_limit_count_where_all_three_are_on_one_side(string near, string sides, string found) =>
        Assert.Equal(Whole(found), XmrRules.TwoOfThree([.. Whole(near).Select(one => one == 1)], Whole(sides)));

    [Fact]
    public void Two_near_opposite_limits_are_ordinary_variation() =>
        Assert.All(Signals("1 -1 1 -1 1 -1 1 -1 1 -1 1 -1 1 -1 5.5 -5.5").TakeLast(2), Assert.Null);

    [Theory]
    [InlineData(OneFarOff, true, 1.94, -0.72, 4.6)]
    [InlineData(OneFarOff, false, 1.94, -3.06, 6.95)]
    [InlineData(Rrk, true, 1711.875, 849.7932, 2573.957)]
    [InlineData(Rqm, true, 1545.167, 740.3958, 2349.938)]
    public void The_mean_and_the_limits_are_the_package_s(string values, bool isScreened, double mean, double lower, double upper)
    {
        var limits = XmrLimits.Of(Numbers(values), isScreened)!;

        Assert.Equal(mean, (double)limits.Mean, Math.Abs(mean) * 0.005);
        Assert.Equal(lower, (double)limits.Lower, Math.Abs(lower) < 10 ? 0.005 : 0.0005);
        Assert.Equal(upper, (double)limits.Upper, Math.Abs(upper) < 10 ? 0.005 : 0.0005);
    }

    [Theory]
    [InlineData(OneFarOff, true, "5: OutsideLimits up")]
    [InlineData(OneFarOff, false, "5: OutsideLimits up")]
    [InlineData(
        Rrk, true,
        "10: OutsideLimits up, 11: Shift down, 12: Shift down, 13: Shift down, 14: Shift down, 15: Shift down, 16: Shift down, "
        + "17: Shift down, 18: Shift down")]
    [InlineData(Rqm, true, "2: TwoOfThree down, 3: TwoOfThree down, 9: OutsideLimits up, 10: OutsideLimits up")]
    public void The_signals_are_the_package_s_and_every_other_value_is_ordinary(string values, bool isScreened, string expected)
    {
        var signals = Signals(values, isScreened).Select((signal, at) => (signal, at)).Where(found => found.signal is not null);

        Assert.Equal(
            expected,
            string.Join(", ", signals.Select(found => $"{found.at + 1}: {found.signal!.Value.Rule} {(found.signal.Value.IsUp ? "up" : "down")}")));
    }

    private static IReadOnlyList<Signal?> Signals(string values, bool isScreened = true) =>
        XmrChart.Signals(Numbers(values), XmrLimits.Of(Numbers(values), isScreened)!);

    private static decimal[] Numbers(string text) => [.. text.Split(' ').Select(one => decimal.Parse(one, CultureInfo.InvariantCulture))];

    private static int[] Whole(string text) => [.. Numbers(text).Select(number => (int)number)];
}
