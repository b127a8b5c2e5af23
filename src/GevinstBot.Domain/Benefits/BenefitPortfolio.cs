using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>How many benefits stand how, and their sums.</summary>
public sealed record BenefitGroup(string Key, IReadOnlyDictionary<BenefitState, int> States, IReadOnlyList<BenefitSum> Sums)
{
    public int Count => States.Values.Sum();

    public int In(BenefitState state) => States.GetValueOrDefault(state);
}

/// <summary>
/// Benefits looked at by what one asks for: organisation, initiative, type of effect, goal. The groups are put together from the same
/// benefits, so that each way of dividing them gives the same whole.
/// </summary>
public sealed class BenefitPortfolio(
    IReadOnlyList<BenefitSeries> benefits, Func<Benefit, Reporting.IndicatorUnit?> unitOf, YearMonth month)
{
    public const string NoGoal = "";
    public const string NoYear = "";

    public IReadOnlyList<BenefitSeries> Benefits { get; } = [.. benefits.DistinctBy(one => one.Key)];

    public YearMonth Month => month;

    /// <summary>What a benefit of it is counted in.</summary>
    public Reporting.IndicatorUnit? UnitOf(Benefit benefit) => unitOf(benefit);

    public BenefitGroup Whole => Group("", Benefits);

    public IReadOnlyList<BenefitGroup> ByOrganization => By(one => one.Plan.Organization.Value);

    public IReadOnlyList<BenefitGroup> ByInitiative => By(one => one.Plan.Initiative.Value);

    public IReadOnlyList<BenefitGroup> ByEffect => By(one => one.Benefit.Effect.ToString());

    /// <summary>By the year of the full effect; what has no day yet has none.</summary>
    public IReadOnlyList<BenefitGroup> ByYear => By(one => one.Benefit.FullEffect is { } full ? $"{full.Year}" : NoYear);

    public IReadOnlyList<BenefitGroup> ByGoal => By(one => one.Benefit.Goal?.Value ?? NoGoal);

    /// <summary>Those of initiatives that are over, or of those that aren't: two portfolios.</summary>
    public BenefitPortfolio Of(Roster roster, LocalDate day, bool closed) => Where(one =>
        (roster.Find(one.Plan.Initiative)?.IsClosed(day) ?? false) == closed);

    /// <summary>Those that meet a condition, as of the same month.</summary>
    public BenefitPortfolio Where(Func<BenefitSeries, bool> which) => new([.. Benefits.Where(which)], unitOf, month);

    /// <summary>The same in another order.</summary>
    public BenefitPortfolio By<T>(Func<BenefitSeries, T> place) => new([.. Benefits.OrderBy(place)], unitOf, month);

    /// <summary>The sums as they were, or are planned, in another month.</summary>
    public IReadOnlyList<BenefitSum> SumsIn(YearMonth other) => BenefitSum.Of(Benefits, unitOf, other);

    public IReadOnlyList<BenefitSeries> InState(BenefitState state) => [.. Benefits.Where(one => one.StateIn(month) == state)];

    private IReadOnlyList<BenefitGroup> By(Func<BenefitSeries, string> key) =>
        [.. Benefits.GroupBy(key).Select(group => Group(group.Key, [.. group])).OrderBy(group => group.Key, StringComparer.Ordinal)];

    private BenefitGroup Group(string key, IReadOnlyList<BenefitSeries> of) => new(
        key,
        of.GroupBy(one => one.StateIn(month)).ToDictionary(same => same.Key, same => same.Count()),
        BenefitSum.Of(of, unitOf, month));
}
