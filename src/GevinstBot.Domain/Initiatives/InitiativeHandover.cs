using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Initiatives;

/// <summary>
/// What an initiative leaves to the line when it ends: the benefits that aren't reached yet. Whoever is responsible for one is asked about
/// it from then on, so that one that nobody has, or that lacks what it would be measured by, would be asked about of nobody.
/// </summary>
/// <param name="Open">Those that aren't reached, and haven't lapsed.</param>
/// <param name="Alone">Those of them that nobody in the line could follow, and what each lacks.</param>
public sealed record InitiativeHandover(
    IReadOnlyList<BenefitSeries> Open, IReadOnlyList<(BenefitSeries Benefit, IReadOnlyList<PlanGap> Gaps)> Alone)
{
    /// <summary>Without these nobody can be asked about a benefit.</summary>
    private static readonly PlanGap[] Needed =
    [
        PlanGap.NoResponsible, PlanGap.ResponsibleHasLeft, PlanGap.NoMeasure, PlanGap.NoBaseline, PlanGap.NoTarget, PlanGap.NoFullEffect,
    ];

    public static InitiativeHandover Of(Initiative initiative, BenefitBook book, Roster roster, YearMonth month)
    {
        var open = book.Portfolio(plan => plan.Initiative == initiative.Id, month).Benefits
            .Where(one => one.StateIn(month) is not (BenefitState.Realized or BenefitState.Lapsed)).ToList();
        return new InitiativeHandover(
            open, [.. open.Select(one => (one, GapsOf(one, roster))).Where(one => one.Item2.Count > 0)]);
    }

    private static IReadOnlyList<PlanGap> GapsOf(BenefitSeries one, Roster roster) =>
        [.. PlanGaps.In(one.Plan with { Benefits = [one.Benefit] }, roster).Select(missing => missing.Gap).Where(Needed.Contains)];
}
