using FsCheck.Fluent;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class BenefitRulesTests
{
    private static readonly IndicatorId Waiting = new("ventetid");
    private static readonly YearMonth Month = new(2026, 8);

    [Fact]
    public void A_curve_that_stops_short_of_its_target_is_refused()
    {
        Assert.Equal(
            [new Problem(BenefitField.Curve, BenefitRules.ShortOfTarget, "90", "120")],
            BenefitRules.Of(Plans.TenAMonth() with { Curve = [new(new(2026, 12), 80), new(new(2027, 1), 90)] }));
        Assert.Empty(BenefitRules.Of(Plans.TenAMonth() with { Curve = [new(new(2027, 1), 120)] }));
        Assert.Empty(BenefitRules.Of(Plans.TenAMonth() with { Curve = [new(new(2026, 12), 90)] }));
    }

    [Fact]
    public void A_curve_that_is_to_fall_is_short_when_it_stays_above() => Assert.Equal(
        [BenefitRules.ShortOfTarget],
        BenefitRules.Of(Falling() with { Curve = [new(new(2027, 1), 56)] }).Select(problem => problem.TextKey));

    [Fact]
    public void A_curve_can_t_go_on_after_the_day_of_full_effect() => Assert.Equal(
        [new Problem(BenefitField.Curve, BenefitRules.CurveAfterTarget, new LocalDate(2027, 1, 1))],
        BenefitRules.Of(Plans.TenAMonth() with { Curve = [new(new(2027, 2), 120)] }));

    [Fact]
    public void A_baseline_after_the_day_of_full_effect_is_refused() => Assert.Equal(
        [new Problem(BenefitField.BaselineMeasured, BenefitRules.BaselineAfterTarget, new LocalDate(2027, 1, 1))],
        BenefitRules.Of(Plans.TenAMonth() with { Baseline = new Baseline(0, new LocalDate(2027, 1, 2), "") }));

    [Fact]
    public void A_target_that_is_the_baseline_gives_nothing() => Assert.Equal(
        [new Problem(BenefitField.Target, BenefitRules.NothingToGain)],
        BenefitRules.Of(Plans.TenAMonth() with { Target = 0, Curve = [] }));

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void An_indicator_s_shares_are_a_hundred_at_most_over_all_initiatives(int share, bool isRight)
    {
        var (one, other) = (Falling("en") with { Share = 60 }, Falling("to") with { Share = share });
        var problems = BenefitRules.Beside(
            other, Plans.In(Plans.Ahus, new InitiativeId("annet")), [Plans.Plan(one)]).ToList();

        Assert.Equal(isRight ? [] : [new Problem(BenefitField.Share, BenefitRules.SharesOverWhole, "40")], problems);
    }

    [Fact]
    public void Another_organisation_s_share_is_of_another_change() => Assert.Empty(BenefitRules.Beside(
        Falling("to"), Plans.In(new OrganizationId("ous"), Plans.Initiative), [Plans.Plan(Falling("en"))]));

    [Fact]
    public void What_won_t_come_leaves_its_share_to_others() => Assert.Empty(BenefitRules.Beside(
        Falling("to"), Plans.Plan(Falling("en") with { Lapsed = "Avlyst" }), []));

    [Fact]
    public void Two_benefits_of_a_plan_can_t_have_one_name() => Assert.Equal(
        [BenefitRules.NameTwice],
        BenefitRules.Beside(
            Plans.TenAMonth("ny") with { Name = "FRIGJORT tid en" }, Plans.Plan(Plans.TenAMonth("en")), []).Select(problem => problem.TextKey));

    [Fact]
    public void No_benefit_counts_twice_whatever_the_shares_that_are_let_through() => Always.Holds(
        Gen.Choose(1, 100).Select(share => (decimal)share).ArrayOf().Zip(Gen.Choose(40, 65)),
        drawn =>
        {
            var (plan, level) = (Plans.Plan(), drawn.Item2);
            foreach (var (number, share) in drawn.Item1.Index())
            {
                var next = Falling($"g-{number}") with { Share = share };
                if (!BenefitRules.Beside(next, plan, []).Any())
                    plan = plan.With(next);
            }
            var realized = plan.Benefits.Sum(benefit =>
                new BenefitSeries(plan, benefit, [new Measurement(Month, level)]).RealizedBy(Month)!.Value);
            return BenefitRules.OverWhole([plan]).Count == 0 && realized <= 65 - level;
        });

    [Fact]
    public void Whatever_is_let_through_in_whatever_order_an_indicator_s_shares_are_a_hundred_percent_at_most() => Always.Holds(
        Gen.Choose(0, 2).Zip(Gen.Choose(0, 3)).Zip(Gen.Choose(1, 100)).Zip(Gen.Choose(0, 5)).ArrayOf(),
        edits =>
        {
            var plans = Enumerable.Range(0, 3).Select(number => Plans.In(Plans.Ahus, new($"tiltak-{number}"))).ToList();
            foreach (var (((plan, benefit), share), lapses) in edits)
            {
                var after = Falling($"g-{benefit}") with { Share = share, Lapsed = lapses == 0 ? "Avlyst" : null };
                if (!BenefitRules.Beside(after, plans[plan], plans).Any())
                    plans[plan] = plans[plan].With(after);
            }
            return BenefitRules.OverWhole(plans).Count == 0;
        });

    [Fact]
    public void What_takes_more_than_the_whole_of_an_indicator_is_named_by_organisation() => Assert.Equal(
        [(Plans.Ahus, Waiting, 160m)],
        BenefitRules.OverWhole([Plans.Plan(Falling("en") with { Share = 80 }), Plans.In(Plans.Ahus, new("annet"), Falling("to") with { Share = 80 })]));

    [Fact]
    public void A_baseline_that_a_decision_was_made_on_stays_until_another_decision()
    {
        var baseline = new Baseline(65, new LocalDate(2026, 1, 1), "");
        var frozen = Falling() with { Frozen = [new FrozenBaseline("BP2", new LocalDate(2026, 2, 1), baseline)] };
        var other = baseline with { Value = 63 };

        Assert.Null(BenefitRules.BaselineChange(frozen, baseline, ""));
        Assert.Equal(BenefitRules.BaselineIsFrozen, BenefitRules.BaselineChange(frozen, other, "")?.TextKey);
        Assert.Equal(BenefitRules.BaselineIsFrozen, BenefitRules.BaselineChange(frozen, other, "bp2")?.TextKey);
        Assert.Null(BenefitRules.BaselineChange(frozen, other, "BP3"));
    }

    private static Benefit Falling(string id = "ventetid") => Plans.TenAMonth(id) with
    {
        Indicator = Waiting,
        Unit = null,
        Baseline = new Baseline(65, new LocalDate(2026, 1, 1), "NPR"),
        Target = 55,
        Curve = [],
    };
}
