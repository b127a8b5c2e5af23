using FsCheck.Fluent;
using GevinstBot.Domain.Benefits;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class BenefitSumTests
{
    private static readonly YearMonth Month = new(2026, 8);

    [Fact]
    public void The_order_of_the_benefits_says_nothing() => Always.Holds(
        Plans.Drawn, all => Sum(all).SequenceEqual(Sum(all.Reverse())));

    [Fact]
    public void Dividing_by_organisation_initiative_effect_or_goal_and_adding_up_gives_the_same_whole() => Always.Holds(Plans.Drawn, all =>
    {
        var portfolio = new BenefitPortfolio(all, benefit => benefit.Unit, Month);
        IReadOnlyList<BenefitGroup>[] ways =
            [portfolio.ByOrganization, portfolio.ByInitiative, portfolio.ByEffect, portfolio.ByGoal];
        return ways.All(groups =>
            Added(groups.SelectMany(group => group.Sums)).SequenceEqual(portfolio.Whole.Sums)
            && groups.Sum(group => group.Count) == portfolio.Whole.Count);
    });

    [Fact]
    public void Splitting_the_benefits_anywhere_and_adding_up_gives_the_same_whole() => Always.Holds(
        Plans.Drawn.SelectMany(all => Gen.Choose(0, all.Length), (all, at) => (all, at)),
        drawn => Added([.. Sum(drawn.all[..drawn.at]), .. Sum(drawn.all[drawn.at..])]).SequenceEqual(Sum(drawn.all)));

    [Fact]
    public void A_benefit_that_stands_there_twice_counts_once() => Always.Holds(
        Plans.Drawn, all => Sum([.. all, .. all]).SequenceEqual(Sum(all)));

    [Fact]
    public void What_is_missing_changes_how_many_are_expected_and_nothing_that_is_realised() => Always.Holds(Plans.Drawn, all =>
    {
        var missing = Plans.Series(Plans.TenAMonth("umaalt"));
        var (before, after) = (Hours(Sum(all)), Hours(Sum([.. all, missing])));
        return after.Expected == before.Expected + 1
            && after.Realized == before.Realized && after.Measured == before.Measured && !after.IsComplete;
    });

    [Fact]
    public void The_realised_is_a_sum_only_when_all_have_been_measured()
    {
        var (one, other) = (Plans.TenAMonth("en"), Plans.TenAMonth("to"));
        var sum = Hours(Sum([Plans.Series(one, new Measurement(Month, 50)), Plans.Series(other)]));

        Assert.Equal((2, 1, 140m, 70m, 50m), (sum.Expected, sum.Measured, sum.Planned, sum.PlannedOfMeasured, sum.Realized!.Value));
        Assert.False(sum.IsComplete);
        Assert.Null(Hours(Sum([Plans.Series(other)])).Realized);
    }

    [Fact]
    public void Kroner_thousands_and_millions_are_put_together_as_kroner()
    {
        var benefit = Plans.TenAMonth("kr") with { Unit = new(Domain.Reporting.UnitKind.Other, "kr") };
        var millions = Plans.TenAMonth("mill") with { Unit = new(Domain.Reporting.UnitKind.Other, "mill. kr") };

        Assert.Equal(120_000_120, Assert.Single(Sum([Plans.Series(benefit), Plans.Series(millions)])).Full);
    }

    [Fact]
    public void Days_and_percent_have_no_sum() => Assert.Empty(Sum(
    [
        Plans.Series(Plans.TenAMonth() with { Unit = new(Domain.Reporting.UnitKind.Days, "") }),
        Plans.Series(Plans.TenAMonth() with { Unit = new(Domain.Reporting.UnitKind.Percent, "") }),
    ]));

    [Fact]
    public void What_won_t_come_is_in_no_sum() =>
        Assert.Empty(Sum([Plans.Series(Plans.TenAMonth() with { Lapsed = "Avlyst" }, new Measurement(Month, 60))]));

    private static IReadOnlyList<BenefitSum> Sum(IEnumerable<BenefitSeries> all) => BenefitSum.Of(all, benefit => benefit.Unit, Month);

    private static BenefitSum Hours(IEnumerable<BenefitSum> sums) =>
        sums.FirstOrDefault(sum => sum.Unit.Unit == "timer") ?? new BenefitSum(new SumUnit("timer"));

    private static IEnumerable<BenefitSum> Added(IEnumerable<BenefitSum> sums) => sums
        .GroupBy(sum => sum.Unit, (_, same) => same.Aggregate((all, sum) => all.Plus(sum)))
        .OrderBy(sum => sum.Unit.Unit, StringComparer.Ordinal);
}
