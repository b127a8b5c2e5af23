using GevinstBot.Domain.Benefits;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class PlanGapsTests
{
    [Fact]
    public void A_whole_plan_lacks_nothing() =>
        Assert.Empty(PlanGaps.In(Plans.Plan(Plans.TenAMonth()), Plans.Roster(Plans.Owner, Plans.Manager)));

    [Fact]
    public void What_only_has_a_name_lacks_the_rest_and_its_owner_first()
    {
        var missing = PlanGaps.In(Plans.Plan(new Benefit(new BenefitId("ny"), "Ny")), Plans.Roster());

        Assert.Equal(
            [
                PlanGap.NoOwner, PlanGap.NoResponsible, PlanGap.NoMeasure, PlanGap.NoBaseline, PlanGap.NoTarget, PlanGap.NoFullEffect,
                PlanGap.NoCurve, PlanGap.NoGoal,
            ],
            missing.Select(part => part.Gap));
    }

    [Fact]
    public void An_owner_who_has_left_is_as_good_as_none() => Assert.Equal(
        [PlanGap.OwnerHasLeft],
        PlanGaps.In(Plans.Plan(Plans.TenAMonth()), Plans.Roster(Plans.Manager)).Select(part => part.Gap));

    [Fact]
    public void Saved_time_lacks_what_it_is_used_for_and_saved_money_the_budget_it_is_out_of()
    {
        var roster = Plans.Roster(Plans.Owner, Plans.Manager);
        var time = Plans.TenAMonth() with { Story = BenefitStory.Nothing };
        var money = Plans.TenAMonth() with { Effect = EffectType.Budget, Budget = new BudgetEntry(BudgetState.No, "", null, null) };

        Assert.Equal([PlanGap.NoUseOfFreedTime], PlanGaps.In(Plans.Plan(time), roster).Select(part => part.Gap));
        Assert.Equal([PlanGap.NotInBudget], PlanGaps.In(Plans.Plan(money), roster).Select(part => part.Gap));
    }

    [Fact]
    public void What_is_followed_in_words_lacks_no_numbers()
    {
        var words = Plans.TenAMonth() with
        {
            Measurability = Measurability.Qualitative,
            Unit = null,
            Baseline = null,
            Target = null,
            Curve = [],
        };

        Assert.Empty(PlanGaps.In(Plans.Plan(words), Plans.Roster(Plans.Owner, Plans.Manager)));
    }

    [Fact]
    public void What_won_t_come_lacks_nothing() => Assert.Empty(
        PlanGaps.In(Plans.Plan(new Benefit(new BenefitId("ny"), "Ny") { Lapsed = "Avlyst" }), Plans.Roster()));

    [Fact]
    public void Every_missing_part_has_a_card_that_fills_it_in() => Assert.All(
        Enum.GetValues<PlanGap>(), gap => Assert.Contains(BenefitField.SubjectOf(gap), BenefitField.Subjects.Keys));
}
