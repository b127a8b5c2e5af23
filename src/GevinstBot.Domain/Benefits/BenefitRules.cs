using System.Globalization;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Benefits;

/// <summary>
/// What can't be right in a plan, said at the field where it stands: it is refused whether somebody typed it or a file brought it. What is
/// only missing is no fault (<see cref="PlanGaps"/>).
/// </summary>
public static class BenefitRules
{
    /// <summary>Two arguments: the curve's last level, and the target.</summary>
    public const string ShortOfTarget = "benefits.curve-short-of-target";

    /// <summary>One argument: the day of full effect.</summary>
    public const string CurveAfterTarget = "benefits.curve-after-target";

    /// <summary>Two arguments: how many months the curve's last level was moved, and the day of full effect moved as much.</summary>
    public const string MilestoneMoved = "benefits.milestone-moved";

    /// <summary>One argument: the day of full effect.</summary>
    public const string BaselineAfterTarget = "benefits.baseline-after-target";

    public const string NothingToGain = "benefits.target-is-baseline";

    /// <summary>One argument: how many percent are left for it.</summary>
    public const string SharesOverWhole = "benefits.shares-over-whole";

    /// <summary>One argument: the decision point.</summary>
    public const string BaselineIsFrozen = "benefits.baseline-is-frozen";

    /// <summary>One argument: the name.</summary>
    public const string NameTwice = "benefits.name-twice";

    /// <summary>One argument: the most.</summary>
    public const string TooMany = "benefits.too-many";

    /// <summary>What is wrong with a benefit by itself.</summary>
    public static IEnumerable<Problem> Of(Benefit benefit) =>
        ((Problem?[])[CurveProblem(benefit), BaselineProblem(benefit), TargetProblem(benefit)]).OfType<Problem>();

    /// <summary>What is wrong with a benefit beside the others of its plan, and of the other plans.</summary>
    /// <param name="benefit">The benefit as it is to be.</param>
    /// <param name="plan">Its plan, with it or without it.</param>
    /// <param name="others">The plans of other initiatives in the same organisation.</param>
    public static IEnumerable<Problem> Beside(Benefit benefit, BenefitPlan plan, IEnumerable<BenefitPlan> others)
    {
        var siblings = plan.Benefits.Where(known => known.Id != benefit.Id).ToList();
        if (siblings.Exists(known => string.Equals(known.Name, benefit.Name, StringComparison.OrdinalIgnoreCase)))
            yield return new Problem(BenefitField.Name, NameTwice, benefit.Name);
        if (siblings.Count >= BenefitPlan.MostBenefits)
            yield return new Problem(BenefitField.Name, TooMany, Written(BenefitPlan.MostBenefits));
        if (benefit.Indicator is { } indicator && benefit.Lapsed is null)
        {
            var left = Benefit.WholeShare - ShareOf(indicator, siblings) - others
                .Where(other => other.Organization == plan.Organization && other.Initiative != plan.Initiative)
                .Sum(other => ShareOf(indicator, other.Benefits));
            if (benefit.Share > left)
                yield return new Problem(BenefitField.Share, SharesOverWhole, Written(left));
        }
    }

    /// <summary>What of plans, an organisation's or all, takes more than the whole of an indicator; nothing when all is right.</summary>
    public static IReadOnlyList<(OrganizationId Organization, IndicatorId Indicator, decimal Share)> OverWhole(
        IEnumerable<BenefitPlan> plans) =>
    [
        .. plans.SelectMany(plan => plan.Benefits.Where(Counts).Select(benefit => (plan.Organization, Benefit: benefit)))
            .GroupBy(one => (one.Organization, Indicator: one.Benefit.Indicator!.Value), one => one.Benefit.Share)
            .Select(group => (group.Key.Organization, group.Key.Indicator, Share: group.Sum()))
            .Where(group => group.Share > Benefit.WholeShare),
    ];

    /// <summary>What is said of a baseline that a decision was made on: it stays, until another decision is made on another.</summary>
    public static Problem? BaselineChange(Benefit before, Baseline after, string decisionPoint) =>
        before.Frozen is [.., var frozen] && frozen.Baseline != after
            && (decisionPoint.Length == 0 || before.Frozen.Any(known => IsSame(known.DecisionPoint, decisionPoint)))
            ? new Problem(BenefitField.Baseline, BaselineIsFrozen, frozen.DecisionPoint)
            : null;

    public static bool IsSame(string decisionPoint, string other) =>
        string.Equals(decisionPoint, other, StringComparison.OrdinalIgnoreCase);

    private static decimal ShareOf(IndicatorId indicator, IEnumerable<Benefit> benefits) =>
        benefits.Where(Counts).Where(benefit => benefit.Indicator == indicator).Sum(benefit => benefit.Share);

    private static bool Counts(Benefit benefit) => benefit.Indicator is not null && benefit.Lapsed is null;

    /// <summary>Points before the day of full effect are on the way; what stands in that month is where the curve ends.</summary>
    private static Problem? CurveProblem(Benefit benefit)
    {
        if (benefit is not { Curve: [.., var last], Target: { } target, FullEffect: { } full } || last.Month < full.ToYearMonth())
            return null;
        if (last.Month > full.ToYearMonth())
            return new Problem(BenefitField.Curve, CurveAfterTarget, full);
        return benefit.CountedFrom is { } from && Math.Sign(target - from.Value) * (target - last.Level) > 0
            ? new Problem(BenefitField.Curve, ShortOfTarget, WrittenAmount.Of(last.Level), WrittenAmount.Of(target))
            : null;
    }

    private static Problem? BaselineProblem(Benefit benefit) =>
        benefit is { Baseline: { } baseline, FullEffect: { } full } && baseline.Measured > full
            ? new Problem(BenefitField.BaselineMeasured, BaselineAfterTarget, full)
            : null;

    private static Problem? TargetProblem(Benefit benefit) =>
        benefit is { CountedFrom: { } from, Target: { } target } && from.Value == target
            ? new Problem(BenefitField.Target, NothingToGain)
            : null;

    private static string Written(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',');
}
