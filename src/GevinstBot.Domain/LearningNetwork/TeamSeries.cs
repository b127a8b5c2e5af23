using GevinstBot.Domain.Reporting.ControlChart;
using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>What a team measured on a day.</summary>
public readonly record struct TeamPoint(LocalDate Day, decimal Value);

/// <summary>
/// A team's own indicator with all that was measured of it, wherever that was told: on its card, with a test or at a check-in. It begins
/// with the baseline, and a day has one value.
/// </summary>
public sealed record TeamSeries(TeamIndicator Indicator, IReadOnlyList<TeamPoint> Points)
{
    public TeamPoint Last => Points[^1];

    /// <summary>By the rules of the regional report, which say a direction only where one of them fires.</summary>
    public IndicatorVariation Variation => IndicatorVariation.Of(Indicator.Said.Direction, Values);

    /// <summary>Between which values what is measured varies of itself; null where nobody can tell yet.</summary>
    public XmrLimits? Limits => IndicatorVariation.LimitsOf(Values);

    /// <summary>How much of the way from nullpunkt to target is gone, 1 where it is reached; null where there is no way.</summary>
    public decimal? PartOfTarget => Indicator.Said is { Target: { } target } said && target != said.Baseline
        ? (Last.Value - said.Baseline) / (target - said.Baseline)
        : null;

    /// <summary>Time, number and share can't be below zero, whatever limits are reckoned.</summary>
    public bool IsNeverNegative => Points.All(point => point.Value >= 0);

    private IReadOnlyList<decimal> Values => [.. Points.Select(point => point.Value)];

    /// <param name="indicator">What is measured, from which day.</param>
    /// <param name="measured">What was told on its card: it counts before what was told beside something else on the same day.</param>
    /// <param name="tests">What was told with a test counts before what was told at a check-in.</param>
    /// <param name="checkIns">The team's.</param>
    /// <param name="zone">In which a day is reckoned.</param>
    public static TeamSeries Of(
        TeamIndicator indicator, IEnumerable<TeamMeasurement> measured, IEnumerable<LoggedTest> tests, IEnumerable<CheckIn> checkIns,
        DateTimeZone zone)
    {
        var (said, values) = (indicator.Said, new SortedDictionary<LocalDate, decimal>());
        foreach (var checkIn in checkIns.Where(checkIn => checkIn.Answer.Measure is not null))
            values[checkIn.At.InZone(zone).Date] = checkIn.Answer.Measure!.Value;
        foreach (var test in tests.Where(test => test.Said.Measure is not null))
            values[test.First.InZone(zone).Date] = test.Said.Measure!.Value;
        foreach (var one in measured)
            values[one.Day] = one.Value;
        values[said.BaselineDay] = said.Baseline;
        return new TeamSeries(
            indicator, [.. values.Where(one => one.Key >= said.BaselineDay).Select(one => new TeamPoint(one.Key, one.Value))]);
    }
}
