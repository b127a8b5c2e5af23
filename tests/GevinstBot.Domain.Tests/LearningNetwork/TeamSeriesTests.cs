using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;
using NodaTime;

namespace GevinstBot.Domain.Tests.LearningNetwork;

public sealed class TeamSeriesTests
{
    private static readonly LocalDate Begin = new(2026, 11, 2);

    private static readonly TeamIndicator Indicator = new(
        Kull.Team.Id, new TeamIndicatorSaid("Ventetid", "minutter", Direction.Lower, 40, Begin, Target: 20), Kull.Team.Leader, Kull.At(2026, 11, 2, 9, 0));

    [Fact]
    public void A_day_has_one_value_the_baseline_first_and_what_was_measured_before_it_does_not_count()
    {
        var checkIn = new CheckIn(
            Kull.Team.Id, "2026-w49-kull3", Kull.Answer with { Measure = 35 }, Kull.Team.Leader, Kull.At(2026, 11, 27, 9, 0), Version: 1);
        var test = new LoggedTest(
            Kull.Team.Id, "2026-11-27-01", new TestAnswer("T", "", "", "", null, Measure: 34, null), Kull.Team.Leader, checkIn.At, checkIn.At);

        var series = TeamSeries.Of(
            Indicator, [Measured(-1, 99), Measured(0, 41), Measured(7, 38), Measured(25, 33)], [test], [checkIn], Kull.Oslo);

        Assert.Equal([(Begin, 40m), (Begin.PlusDays(7), 38m), (Begin.PlusDays(25), 33m)], series.Points.Select(point => (point.Day, point.Value)));
    }

    [Fact]
    public void Better_is_said_by_a_rule_alone_and_never_of_fewer_than_eight_values()
    {
        decimal[] ordinary = [41, 39, 40, 42, 38, 40, 41];
        var few = TeamSeries.Of(Indicator, ordinary.Take(6).Select((value, at) => Measured(at + 1, value)), [], [], Kull.Oslo);
        var better = TeamSeries.Of(Indicator, [.. ordinary.Select((value, at) => Measured(at + 1, value)), Measured(9, 12)], [], [], Kull.Oslo);

        Assert.Equal(VariationKind.Unknown, few.Variation.Kind);
        Assert.Equal((VariationKind.Improvement, SignalRule.OutsideLimits), (better.Variation.Kind, better.Variation.Signal!.Value.Rule));
    }

    [Fact]
    public void What_is_measured_needs_a_name_a_unit_a_way_and_a_baseline_that_has_been_measured()
    {
        var read = TeamIndicatorSaid.Read(
            new Dictionary<string, string> { ["indicator-direction"] = "band", ["baseline"] = "mange", ["baseline-day"] = "2026-11-03" }, Begin);

        Assert.Equal(
            ["baseline", "baseline-day", "indicator-direction", "indicator-name", "indicator-unit"],
            read.Problems.Select(problem => problem.Field).Distinct().Order());
        Assert.Equal("team-indicator.in-the-future", read.Problems.Single(problem => problem.Field == "baseline-day").TextKey);
    }

    private static TeamMeasurement Measured(int day, decimal value) =>
        new(Kull.Team.Id, Begin.PlusDays(day), value, Kull.Team.Leader, Kull.At(2026, 11, 2, 9, 0));
}
