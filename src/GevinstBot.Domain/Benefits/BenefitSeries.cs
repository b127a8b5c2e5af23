using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>What was measured in a month.</summary>
/// <param name="Month">The month that it is about.</param>
/// <param name="Level">What it was, in the benefit's unit.</param>
public sealed record Measurement(YearMonth Month, decimal Level)
{
    /// <summary>When whoever is responsible expects the full effect; null where they said nothing of it.</summary>
    public YearMonth? Expected { get; init; }
}

/// <summary>How a benefit stands.</summary>
public enum BenefitState
{
    /// <summary>It won't come, and somebody has said why.</summary>
    Lapsed,

    /// <summary>Followed in words: there are no numbers to hold against each other.</summary>
    InWords,

    /// <summary>It has no plan to be held against: baseline, target or day of full effect is missing.</summary>
    Unplanned,

    /// <summary>Nothing is due yet.</summary>
    NotYet,

    /// <summary>Something was planned to be there, and nobody has measured it.</summary>
    Unmeasured,
    OnTrack,

    /// <summary>Less than planned, or later.</summary>
    Slipping,

    /// <summary>The target is reached.</summary>
    Realized,
}

/// <summary>
/// One benefit over the months: planned, realised and forecast, each as the effect since the baseline, counted toward the target, and only
/// this benefit's share of it. Where there is nothing to say, the answer is null and never zero.
/// </summary>
public sealed class BenefitSeries
{
    /// <summary>A tenth of the plan is no slip: a month is more or less.</summary>
    private const decimal Tolerance = 0.1m;

    /// <summary>After the full effect it is asked every half-year; what is older than that says nothing of today.</summary>
    private const int MonthsOfUse = 7;

    /// <summary>As much as anybody plans to. A division leaves more behind, and sums must not depend on their order.</summary>
    private const int Decimals = 4;

    private readonly IReadOnlyList<CurvePoint> _planned;
    private readonly IReadOnlyList<Measurement> _measured;

    /// <param name="plan">The plan it is of.</param>
    /// <param name="benefit">The benefit.</param>
    /// <param name="measured">What was measured, in any order; of a month that stands there twice, the later counts.</param>
    public BenefitSeries(BenefitPlan plan, Benefit benefit, IEnumerable<Measurement> measured)
    {
        (Plan, Benefit) = (plan, benefit);
        _planned = PlannedLevels(benefit);
        _measured = [.. measured.GroupBy(one => one.Month).Select(same => same.Last()).OrderBy(one => one.Month)];
    }

    public BenefitPlan Plan { get; }

    public Benefit Benefit { get; }

    public BenefitKey Key => Plan.KeyOf(Benefit);

    /// <summary>In the order of the months.</summary>
    public IReadOnlyList<Measurement> Measured => _measured;

    /// <summary>The months in which the plan bends, from the baseline to the full effect; none where the plan can't say.</summary>
    public IReadOnlyList<YearMonth> PlannedMonths => [.. _planned.Select(point => point.Month)];

    /// <summary>What is planned to be measured in a month; null where the plan can't say.</summary>
    public decimal? PlannedLevelIn(YearMonth month) => LevelIn(_planned, month);

    /// <summary>Null where the plan lacks baseline, target or day of full effect.</summary>
    public decimal? PlannedIn(YearMonth month) => LevelIn(_planned, month) is { } level ? Effect(level) : null;

    /// <summary>What was last measured by a month, if that isn't too long ago.</summary>
    public Measurement? MeasuredBy(YearMonth month) =>
        _measured.LastOrDefault(one => one.Month <= month) is { } last && last.Month.PlusMonths(MonthsOfUse) > month ? last : null;

    /// <summary>What a measurement is worth; null where there is no baseline to count from.</summary>
    public decimal? EffectOf(Measurement measured) => Effect(measured.Level);

    /// <summary>Null where nobody has measured it lately, or there is no baseline to count from.</summary>
    public decimal? RealizedBy(YearMonth month) => MeasuredBy(month) is { } measured ? Effect(measured.Level) : null;

    /// <summary>How much of what was planned is there; null where there is nothing to compare.</summary>
    public decimal? ShareOfPlan(YearMonth month) =>
        PlannedIn(month) is > 0 and var planned && RealizedBy(month) is { } realized ? realized / planned : null;

    /// <summary>
    /// What is to be expected in a month after the last measurement: on a straight line to the day that whoever is responsible has named;
    /// else as much of the plan as there was then. Null before there is a measurement, and where the plan had nothing yet to compare with.
    /// </summary>
    /// <param name="month">The month that is looked at.</param>
    /// <param name="today">Measurements after this month aren't known yet.</param>
    public decimal? ForecastIn(YearMonth month, YearMonth today)
    {
        if (MeasuredBy(today) is not { } last || month < last.Month || Benefit.Target is not { } target || _planned.Count == 0)
            return null;
        if (last.Expected is { } expected)
            return Effect(LevelIn(Line(last, expected, target), month)!.Value);
        var (then, now) = (PlannedIn(last.Month), Effect(last.Level));
        return then > 0 && now is { } realized && PlannedIn(month) is { } planned
            ? Math.Round(planned * realized / then.Value, Decimals)
            : null;
    }

    /// <summary>The effect when all of it is there.</summary>
    public decimal? FullEffect => Benefit.Target is { } target ? Effect(target) : null;

    public BenefitState StateIn(YearMonth month)
    {
        if (Benefit.Lapsed is not null)
            return BenefitState.Lapsed;
        if (Benefit.Measurability is Measurability.Qualitative)
            return BenefitState.InWords;
        if (_planned.Count == 0)
            return BenefitState.Unplanned;
        var isDue = month >= FirstDue;
        if (MeasuredBy(month) is not { } last)
            return isDue ? BenefitState.Unmeasured : BenefitState.NotYet;
        if (Effect(last.Level) >= FullEffect)
            return BenefitState.Realized;
        return IsSlipping(last) ? BenefitState.Slipping : isDue ? BenefitState.OnTrack : BenefitState.NotYet;
    }

    /// <summary>The first month for which something is planned.</summary>
    private YearMonth FirstDue => Benefit.Curve.Count > 0 ? Benefit.Curve[0].Month : Benefit.FullEffect!.Value.ToYearMonth();

    private bool IsSlipping(Measurement last) =>
        last.Expected > Benefit.FullEffect!.Value.ToYearMonth()
        || (last.Month >= FirstDue && Effect(last.Level) < PlannedIn(last.Month) * (1 - Tolerance));

    private decimal? Effect(decimal level) => Benefit is { CountedFrom: { } from, Target: { } target }
        ? (level - from.Value) * Math.Sign(target - from.Value) * Benefit.Share / Benefit.WholeShare
        : null;

    /// <summary>From the baseline over the points to the target; empty where one of the two is missing.</summary>
    private static IReadOnlyList<CurvePoint> PlannedLevels(Benefit benefit)
    {
        if (benefit is not { CountedFrom: { } from, Target: { } target, FullEffect: { } full })
            return [];
        var (begins, ends) = (new CurvePoint(from.Measured.ToYearMonth(), from.Value), new CurvePoint(full.ToYearMonth(), target));
        var between = benefit.Curve.Where(point => point.Month > begins.Month && point.Month < ends.Month);
        return [begins, .. between, .. ends.Month > begins.Month ? [ends] : Array.Empty<CurvePoint>()];
    }

    private static IReadOnlyList<CurvePoint> Line(Measurement last, YearMonth expected, decimal target) => expected > last.Month
        ? [new(last.Month, last.Level), new(expected, target)]
        : [new(last.Month, last.Level)];

    /// <summary>Between two points on a straight line, after the last as it; nothing before the first.</summary>
    private static decimal? LevelIn(IReadOnlyList<CurvePoint> points, YearMonth month)
    {
        if (points.Count == 0 || month < points[0].Month)
            return null;
        var before = points.Last(point => point.Month <= month);
        return points.FirstOrDefault(point => point.Month > month) is { } after
            ? Math.Round(
                before.Level + (after.Level - before.Level) * Months(before.Month, month) / Months(before.Month, after.Month), Decimals)
            : before.Level;
    }

    private static int Months(YearMonth from, YearMonth to) => (to.Year - from.Year) * 12 + to.Month - from.Month;
}
