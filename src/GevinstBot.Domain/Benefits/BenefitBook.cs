using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>The plans that a network file has, and what it says was measured before.</summary>
public sealed record PlansInFile(IReadOnlyList<BenefitPlan> Plans, ILookup<BenefitKey, Measurement> Measured);

/// <summary>All that is known of benefits at a moment: the plans, and what has been measured of each.</summary>
/// <param name="plans">The plans as they stand.</param>
/// <param name="catalog">The indicators that tell some of them.</param>
/// <param name="history">What the organisations have reported of those.</param>
/// <param name="told">What somebody has told of benefits with a measure of their own.</param>
/// <param name="goals">What they serve.</param>
public sealed class BenefitBook(
    IReadOnlyList<BenefitPlan> plans, IndicatorCatalog catalog, IndicatorHistory history, ILookup<BenefitKey, Measurement> told,
    GoalHierarchy goals)
{
    public IReadOnlyList<BenefitPlan> Plans => plans;

    public GoalHierarchy Goals => goals;

    public BenefitPlan? Find(InitiativeId initiative, OrganizationId organization) =>
        plans.FirstOrDefault(plan => plan.Initiative == initiative && plan.Organization == organization);

    /// <summary>The plan as it stands; one that nobody has begun has no benefits.</summary>
    public BenefitPlan PlanOf(InitiativeId initiative, OrganizationId organization) =>
        Find(initiative, organization) ?? new BenefitPlan(initiative, organization, [], By: null, NodaConstants.UnixEpoch) { Version = 0 };

    /// <summary>What a plan's forms can name, on a day.</summary>
    public BenefitLimits LimitsOf(BenefitPlan plan, LocalDate today) => new(
        plan, [.. plans.Where(other => other.Organization == plan.Organization && other.Initiative != plan.Initiative)],
        [.. catalog.Definitions.Where(definition => definition.Organizations.Contains(plan.Organization))], goals, today);

    public IndicatorUnit? UnitOf(Benefit benefit) => benefit.Indicator is { } id ? Definition(id)?.Unit : benefit.Unit;

    public IndicatorDefinition? Definition(IndicatorId id) => catalog.Definitions.FirstOrDefault(definition => definition.Id == id);

    public BenefitSeries SeriesOf(BenefitPlan plan, Benefit benefit) => new(plan, benefit, MeasuredOf(plan, benefit));

    public BenefitPortfolio Portfolio(Func<BenefitPlan, bool> which, YearMonth month) => new(
        [.. plans.Where(which).SelectMany(plan => plan.Benefits.Select(benefit => SeriesOf(plan, benefit)))], UnitOf, month);

    /// <summary>An indicator's value is of the last month of its period. What somebody has told besides counts before it.</summary>
    private IEnumerable<Measurement> MeasuredOf(BenefitPlan plan, Benefit benefit)
    {
        var own = told[plan.KeyOf(benefit)];
        return benefit.Indicator is { } id && Definition(id) is { } definition
            ? history.Of(definition, plan.Organization)
                .Select(point => new Measurement(point.Period.LastDay.ToYearMonth(), point.Value)).Concat(own)
            : own;
    }
}
