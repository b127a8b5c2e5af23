using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

/// <summary>What can be had, and what leads to what.</summary>
public sealed class BenefitPotentialTests
{
    private static readonly YearMonth July = new(2026, 7);
    private static readonly LocalDate Today = new(2026, 8, 3);
    private static readonly Roster Everybody = Plans.Roster(Plans.Owner, Plans.Manager);

    [Fact]
    public void However_it_is_divided_it_is_the_same_whole() => Always.Holds(Plans.Drawn, all =>
    {
        var planned = BenefitPotential.Of(Portfolio(all), Everybody, Today).Planned;
        return new[] { planned.ByGoal, planned.ByEffect, planned.ByYear, planned.ByOrganization }
            .All(groups => groups.Sum(group => group.Count) == planned.Whole.Count);
    });

    [Fact]
    public void The_common_plan_goes_by_priority_then_as_the_network_has_it_and_what_is_over_or_unknown_comes_last()
    {
        Initiative Of(string id, InitiativePriority? priority, LocalDate? closed = null) =>
            new(new InitiativeId(id), id, "Fase", [Plans.Ahus]) { Priority = priority, Closed = closed };
        var roster = Everybody with
        {
            Initiatives =
            [
                Of("over", InitiativePriority.High, new LocalDate(2026, 6, 30)), Of("none", null), Of("low", InitiativePriority.Low),
                Of("high-1", InitiativePriority.High), Of("high-2", InitiativePriority.High, new LocalDate(2026, 12, 31)),
            ],
        };
        string[] drawn = ["gone", "low", "high-2", "none", "over", "high-1"];
        var one = Plans.TenAMonth();

        var potential = BenefitPotential.Of(
            Portfolio(drawn.Select(id => new BenefitSeries(Plans.In(Plans.Ahus, new InitiativeId(id), one), one, []))), roster, Today);

        string[] order = ["high-1", "high-2", "low", "none", "over", "gone"];
        Assert.Equal(order, potential.InOrder.Select(planned => planned.Id.Value));
        Assert.Equal(order, potential.Planned.Benefits.Select(planned => planned.Plan.Initiative.Value));
    }

    [Fact]
    public void What_has_lapsed_can_t_be_had() =>
        Assert.Empty(Of(Plans.TenAMonth() with { Lapsed = "Avlyst" }).Planned.Benefits);

    [Fact]
    public void What_nobody_owns_and_what_nobody_can_measure_is_named()
    {
        var (unowned, bare) = (Plans.TenAMonth("a") with { People = new(null, Plans.Manager, null) }, Plans.TenAMonth("b") with { Unit = null });

        var potential = Of(unowned, bare);

        Assert.Equal(["a"], potential.Unowned.Select(one => one.Benefit.Id.Value));
        Assert.Contains("b", potential.Unmeasured.Select(one => one.Benefit.Id.Value));
    }

    [Fact]
    public void Two_initiatives_with_one_indicator_in_one_organisation_may_overlap_and_are_told_once()
    {
        var one = Plans.TenAMonth("a") with { Indicator = new IndicatorId("ventetid"), Unit = null, Share = 50 };
        var other = new InitiativeId("annet");
        var overlapping = BenefitPotential.Of(
            Portfolio([Plans.Series(one), new(Plans.In(Plans.Ahus, other, one), one, []), new(Plans.In(new("ous"), other, one), one, [])]), Everybody, Today).Overlapping;

        Assert.Equal([Plans.Initiative, other], Assert.Single(overlapping).Select(series => series.Plan.Initiative));
    }

    [Fact]
    public void Benefits_of_one_initiative_don_t_overlap() =>
        Assert.Empty(Of(Plans.TenAMonth("a") with { Indicator = new("ventetid") }, Plans.TenAMonth("b") with { Indicator = new("ventetid") }).Overlapping);

    [Fact]
    public void The_map_has_each_benefit_once_below_its_goal_and_those_above_that()
    {
        var goals = new GoalHierarchy([new(new("topp"), "Topp", null), new(new("tid"), "Tid", new GoalId("topp"))]);
        var paths = BenefitMap.Of(
            Plans.Plan(Plans.TenAMonth("a") with { Goal = null }, Plans.TenAMonth("b"), Plans.TenAMonth("c"), Plans.TenAMonth("d") with { Lapsed = "Avlyst" }), goals);

        Assert.Equal(["Tid", null], paths.Select(path => path.Goal?.Name));
        Assert.Equal(["Topp"], paths[0].Above.Select(above => above.Name));
        Assert.Equal(["b", "c", "a"], paths.SelectMany(path => path.Benefits).Select(benefit => benefit.Id.Value));
    }

    [Fact]
    public void Only_what_is_to_make_a_budget_smaller_is_looked_for_in_one_and_what_was_said_last_counts()
    {
        var money = Plans.TenAMonth("a") with { Effect = EffectType.Budget, Budget = new(BudgetState.No, "", null, null) };
        var plan = Plans.Plan(money, Plans.TenAMonth("b"), money with { Id = new("c"), Budget = new(BudgetState.Partly, "Klinikk", 100, 2027) });
        var said = new BenefitStatus(July, ToldState.Measured, Plans.Manager, Instant.MinValue) { Budget = new(BudgetState.Yes, "Klinikk", 900, 2027) };
        var book = new BenefitBook(
            [plan], new IndicatorCatalog([], []), new IndicatorHistory(new IndicatorCatalog([], []), []),
            ToldOfBenefits.Nothing with { Statuses = new[] { said }.ToLookup(_ => plan.KeyOf(money)) }, new GoalHierarchy([]));

        Assert.Equal(new BenefitBudgets(Expected: 2, Whole: 1, Partly: 1, Kroner: 1000), BenefitOutlook.Of(book, _ => true, Everybody, July).Budgets);
    }

    private static BenefitPotential Of(params IReadOnlyList<Benefit> benefits)
    {
        var plan = Plans.Plan(benefits);
        return BenefitPotential.Of(Portfolio(benefits.Select(benefit => new BenefitSeries(plan, benefit, []))), Everybody, Today);
    }

    private static BenefitPortfolio Portfolio(IEnumerable<BenefitSeries> all) => new([.. all], benefit => benefit.Unit, July);
}
