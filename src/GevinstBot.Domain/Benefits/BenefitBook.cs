using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>The plans that a network file has, and what it says was measured and changed before.</summary>
public sealed record PlansInFile(
    IReadOnlyList<BenefitPlan> Plans, ILookup<BenefitKey, Measurement> Measured, ILookup<BenefitKey, CarriedOut> Changes);

/// <summary>What people have told of benefits.</summary>
/// <param name="Measured">The numbers, month by month.</param>
/// <param name="Statuses">What was said when they were asked about.</param>
public sealed record ToldOfBenefits(ILookup<BenefitKey, Measurement> Measured, ILookup<BenefitKey, BenefitStatus> Statuses)
{
    /// <summary>What the line has changed.</summary>
    public ILookup<BenefitKey, CarriedOut> Changes { get; init; } =
        Array.Empty<(BenefitKey Key, CarriedOut One)>().ToLookup(one => one.Key, one => one.One);

    /// <summary>Nothing.</summary>
    public static ToldOfBenefits Nothing { get; } = new(
        Array.Empty<(BenefitKey Key, Measurement One)>().ToLookup(one => one.Key, one => one.One),
        Array.Empty<(BenefitKey Key, BenefitStatus One)>().ToLookup(one => one.Key, one => one.One));
}

/// <summary>All that is known of benefits at a moment: the plans, and what has been measured of each.</summary>
/// <param name="plans">The plans as they stand.</param>
/// <param name="catalog">The indicators that tell some of them.</param>
/// <param name="history">What the organisations have reported of those.</param>
/// <param name="told">What somebody has told of them.</param>
/// <param name="goals">What they serve.</param>
public sealed class BenefitBook(
    IReadOnlyList<BenefitPlan> plans, IndicatorCatalog catalog, IndicatorHistory history, ToldOfBenefits told, GoalHierarchy goals)
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

    /// <summary>What was said when it was asked about, in the order of the months.</summary>
    public IReadOnlyList<BenefitStatus> StatusesOf(BenefitSeries series) =>
        [.. told.Statuses[series.Key].OrderBy(status => status.Month)];

    /// <summary>
    /// What the line has changed for it, in the order of the months; of a month that stands there twice, the later counts.
    /// </summary>
    public IReadOnlyList<CarriedOut> ChangesOf(BenefitSeries series) =>
        [.. told.Changes[series.Key].GroupBy(one => one.Month).Select(same => same.Last()).OrderBy(one => one.Month)];

    /// <summary>Whether a month's number was told of the benefit itself, and isn't its indicator's.</summary>
    public bool IsTold(BenefitSeries series, YearMonth month) => told.Measured[series.Key].Any(one => one.Month == month);

    /// <summary>What was said last of its budget when it was asked about; else what its plan says. Null where nobody has said.</summary>
    public BudgetEntry? BudgetOf(BenefitSeries series) =>
        StatusesOf(series).LastOrDefault(status => status.Budget is not null)?.Budget ?? series.Benefit.Budget;

    /// <summary>What can be asked of a benefit in a month, and what its indicator says of it.</summary>
    public BenefitMonth MonthOf(BenefitPlan plan, Benefit benefit, YearMonth month) => new(
        benefit, month, UnitOf(benefit), OfIndicator(plan, benefit).LastOrDefault(one => one.Month == month)?.Level);

    /// <summary>Whether a benefit is behind its plan by what was said of a month, whatever day has been promised since.</summary>
    public bool IsBehind(BenefitPlan plan, Benefit benefit, BenefitStatus status) =>
        IsBehind(plan, benefit, status, told.Measured[plan.KeyOf(benefit)]);

    /// <param name="plan">The plan it is of.</param>
    /// <param name="benefit">The benefit.</param>
    /// <param name="status">What was said.</param>
    /// <param name="own">The numbers that were told of it.</param>
    public bool IsBehind(BenefitPlan plan, Benefit benefit, BenefitStatus status, IEnumerable<Measurement> own) => status.State switch
    {
        ToldState.Reached or ToldState.NoNumber => false,
        ToldState.Partly or ToldState.NotYet => true,
        ToldState.Measured => new BenefitSeries(
            plan, benefit, OfIndicator(plan, benefit).Concat(own.Select(one => one with { Expected = null })))
            .StateIn(status.Month) is BenefitState.Slipping,
    };

    /// <summary>What somebody has told counts before the indicator, and the day that was promised last is the one expected.</summary>
    private IEnumerable<Measurement> MeasuredOf(BenefitPlan plan, Benefit benefit)
    {
        var promised = told.Statuses[plan.KeyOf(benefit)].Where(status => status.Deviation is not null)
            .ToDictionary(status => status.Month, status => status.Deviation!.Expected.ToYearMonth());
        return OfIndicator(plan, benefit).Concat(told.Measured[plan.KeyOf(benefit)])
            .Select(one => promised.TryGetValue(one.Month, out var expected) ? one with { Expected = expected } : one);
    }

    /// <summary>An indicator's value is of the last month of its period.</summary>
    private IEnumerable<Measurement> OfIndicator(BenefitPlan plan, Benefit benefit) =>
        benefit.Indicator is { } id && Definition(id) is { } definition
            ? history.Of(definition, plan.Organization)
                .Select(point => new Measurement(point.Period.LastDay.ToYearMonth(), point.Value))
            : [];
}
