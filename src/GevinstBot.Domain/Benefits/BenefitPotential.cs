using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>What an initiative is to give, at its place in the common plan.</summary>
/// <param name="Id">Which.</param>
/// <param name="Initiative">Null for one that is no longer in the network.</param>
/// <param name="Group">Its benefits.</param>
public sealed record PlannedInitiative(InitiativeId Id, Initiative? Initiative, BenefitGroup Group);

/// <summary>
/// What can be had: all that is planned and hasn't lapsed, and what stands in its way before anybody has measured anything.
/// </summary>
/// <param name="Planned">The benefits, to be looked at by goal, type, year and organisation; in the order of the common plan.</param>
/// <param name="InOrder">
/// The common plan: the initiatives by priority. What is over has no priority any longer, and comes last.
/// </param>
/// <param name="Unowned">Nobody owns them, or whoever did has left.</param>
/// <param name="Unmeasured">They lack measure or baseline, or weren't measured when they should have been.</param>
/// <param name="Overlapping">Of one organisation in several initiatives, and perhaps one: the same indicator, or the same name.</param>
public sealed record BenefitPotential(
    BenefitPortfolio Planned, IReadOnlyList<PlannedInitiative> InOrder, IReadOnlyList<BenefitSeries> Unowned,
    IReadOnlyList<BenefitSeries> Unmeasured, IReadOnlyList<IReadOnlyList<BenefitSeries>> Overlapping)
{
    public static BenefitPotential Of(BenefitPortfolio all, Roster roster, LocalDate today)
    {
        var planned = all.Where(one => one.Benefit.Lapsed is null).By(one => PlaceOf(one.Plan.Initiative, roster, today));
        return new BenefitPotential(
            planned,
            [
                .. planned.ByInitiative.Select(group => (Id: new InitiativeId(group.Key), Group: group))
                    .OrderBy(one => PlaceOf(one.Id, roster, today))
                    .Select(one => new PlannedInitiative(one.Id, roster.Find(one.Id), one.Group)),
            ],
            [.. planned.Benefits.Where(one => PlanGaps.Lacks(one, roster, PlanGap.NoOwner, PlanGap.OwnerHasLeft))],
            [
                .. planned.Benefits.Where(one => one.StateIn(planned.Month) is BenefitState.Unmeasured
                    || PlanGaps.Lacks(one, roster, PlanGap.NoMeasure, PlanGap.NoBaseline)),
            ],
            [.. Overlaps(planned)]);
    }

    /// <summary>By priority; those alike as the network file has them. Then what is over, and last what has left the network.</summary>
    private static (bool IsUnknown, bool IsOver, int Place, int Number) PlaceOf(InitiativeId id, Roster roster, LocalDate today) =>
        roster.Initiatives.Index().FirstOrDefault(one => one.Item.Id == id) is (var number, { } known)
            ? (false, known.IsClosed(today), known.Place, number)
            : (true, false, 0, 0);

    /// <summary>Each only once, though two have both the indicator and the name in common.</summary>
    private static IEnumerable<IReadOnlyList<BenefitSeries>> Overlaps(BenefitPortfolio planned)
    {
        var byIndicator = Several(planned.Benefits.Where(one => one.Benefit.Indicator is not null)
            .GroupBy(one => (one.Plan.Organization, What: one.Benefit.Indicator!.Value.Value)));
        var known = byIndicator.SelectMany(group => group).Select(one => one.Key).ToHashSet();
        var byName = Several(planned.Benefits.GroupBy(one => (one.Plan.Organization, What: one.Benefit.Name.ToUpperInvariant())))
            .Where(group => !group.All(one => known.Contains(one.Key)));
        return byIndicator.Concat(byName);
    }

    /// <summary>Within one initiative the plan itself keeps them apart.</summary>
    private static List<IReadOnlyList<BenefitSeries>> Several(
        IEnumerable<IGrouping<(OrganizationId Organization, string What), BenefitSeries>> groups) =>
    [
        .. groups.Where(group => group.Select(one => one.Plan.Initiative).Distinct().Count() > 1)
            .OrderBy(group => $"{group.Key.Organization} {group.Key.What}", StringComparer.Ordinal)
            .Select(group => (IReadOnlyList<BenefitSeries>)[.. group]),
    ];
}
