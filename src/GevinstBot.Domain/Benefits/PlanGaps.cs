using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Benefits;

/// <summary>What a plan lacks, the most pressing first: a benefit that nobody owns comes to nothing, whatever else is right.</summary>
public enum PlanGap
{
    NoOwner,
    OwnerHasLeft,
    NoResponsible,
    ResponsibleHasLeft,
    NoMeasure,
    NoBaseline,
    NoTarget,
    NoFullEffect,
    NoCurve,
    NoUseOfFreedTime,
    NotInBudget,
    NoGoal,
}

/// <summary>One thing that a benefit lacks.</summary>
public sealed record MissingPart(BenefitKey Benefit, string Name, PlanGap Gap)
{
    /// <summary>Without an owner, a baseline and a day nothing of it can be followed.</summary>
    public bool IsPressing => Gap is PlanGap.NoOwner or PlanGap.OwnerHasLeft or PlanGap.NoBaseline or PlanGap.NoFullEffect;
}

/// <summary>What is missing in plans: a list that the coordinator can work off.</summary>
public static class PlanGaps
{
    /// <param name="plan">The plan; a benefit that won't come lacks nothing.</param>
    /// <param name="roster">The network of the day.</param>
    public static IReadOnlyList<MissingPart> In(BenefitPlan plan, Roster roster) =>
    [
        .. plan.Benefits.Where(benefit => benefit.Lapsed is null)
            .SelectMany(benefit => Of(plan, benefit, roster).Select(gap => new MissingPart(plan.KeyOf(benefit), benefit.Name, gap)))
            .OrderBy(missing => missing.Gap),
    ];

    /// <summary>Whether a benefit lacks one of these.</summary>
    public static bool Lacks(BenefitSeries one, Roster roster, params IReadOnlyList<PlanGap> gaps) =>
        In(one.Plan with { Benefits = [one.Benefit] }, roster).Any(missing => gaps.Contains(missing.Gap));

    private static IEnumerable<PlanGap> Of(BenefitPlan plan, Benefit benefit, Roster roster) =>
        Person(plan.OwnerOf(benefit, roster), roster, PlanGap.NoOwner, PlanGap.OwnerHasLeft)
            .Concat(Person(benefit.People.Responsible, roster, PlanGap.NoResponsible, PlanGap.ResponsibleHasLeft))
            .Concat(benefit.Measurability is Measurability.Quantitative ? Numbers(benefit) : Words(benefit))
            .Concat(Use(benefit))
            .Concat(benefit.Goal is null ? [PlanGap.NoGoal] : []);

    private static IEnumerable<PlanGap> Person(PersonId? person, Roster roster, PlanGap missing, PlanGap gone) =>
        person is not { } named ? [missing] : roster.Find(named) is null ? [gone] : [];

    private static IEnumerable<PlanGap> Numbers(Benefit benefit)
    {
        if (benefit.Indicator is null && benefit.Unit is null)
            yield return PlanGap.NoMeasure;
        if (benefit.CountedFrom is null)
            yield return PlanGap.NoBaseline;
        if (benefit.Target is null)
            yield return PlanGap.NoTarget;
        if (benefit.FullEffect is null)
            yield return PlanGap.NoFullEffect;
        if (benefit.Curve.Count == 0)
            yield return PlanGap.NoCurve;
    }

    /// <summary>What is followed in words has still a day when it is to be there.</summary>
    private static IEnumerable<PlanGap> Words(Benefit benefit) => benefit.FullEffect is null ? [PlanGap.NoFullEffect] : [];

    private static IEnumerable<PlanGap> Use(Benefit benefit)
    {
        if (benefit.Effect is EffectType.AlternativeUse && benefit.Story.FreedTime.Length == 0)
            yield return PlanGap.NoUseOfFreedTime;
        if (benefit.Effect is EffectType.Budget && benefit.Budget is null or { State: BudgetState.No })
            yield return PlanGap.NotInBudget;
    }
}
