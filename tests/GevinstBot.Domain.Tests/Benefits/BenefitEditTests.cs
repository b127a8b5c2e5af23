using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class BenefitEditTests
{
    private static readonly Benefit Empty = new(new BenefitId("ny"), "");

    private static readonly IndicatorDefinition Waiting = new(
        new IndicatorId("ventetid"), "Ventetid", new IndicatorUnit(UnitKind.Days, ""), Domain.Calendar.Frequency.Monthly)
    {
        Organizations = [Plans.Ahus],
    };

    [Fact]
    public void A_new_benefit_needs_a_name_how_it_is_measured_and_what_effect_it_has() => Assert.Equal(
        [BenefitField.Name, BenefitField.Measurability, BenefitField.Effect],
        Read(BenefitField.What, Empty).Problems.Select(problem => problem.Field));

    [Fact]
    public void A_curve_is_a_month_and_a_number_a_line_and_the_months_come_in_order()
    {
        var typed = Read(
            BenefitField.Goals, Plans.TenAMonth(),
            (BenefitField.Target, "120"), (BenefitField.FullEffect, "2027-01-01"),
            (BenefitField.Curve, "januar 2027: 120\n2026-07 60\n9.2026 80,5"));

        Assert.Equal(
            [new(new(2026, 7), 60), new(new(2026, 9), 80.5m), new(new(2027, 1), 120)],
            typed.Match(benefit => benefit.Curve, problems => throw new InvalidOperationException(string.Join(", ", problems))));
    }

    [Theory]
    [InlineData("juli: 60", TypedCurve.Unreadable)]
    [InlineData("2026-07 mange", TypedCurve.Unreadable)]
    [InlineData("2026-07 60\n7.2026 61", TypedCurve.MonthTwice)]
    [InlineData("januar 2027: 90", BenefitRules.ShortOfTarget)]
    public void A_curve_that_can_t_be_meant_so_is_told_at_its_field(string curve, string problem) => Assert.Equal(
        [(BenefitField.Curve, problem)],
        Read(
            BenefitField.Goals, Plans.TenAMonth(),
            (BenefitField.Target, "120"), (BenefitField.FullEffect, "2027-01-01"), (BenefitField.Curve, curve))
            .Problems.Select(one => (one.Field, one.TextKey)));

    [Fact]
    public void What_was_written_of_a_curve_is_read_as_the_same()
    {
        var benefit = Plans.TenAMonth() with { Curve = [new(new(2026, 7), 60.5m), new(new(2026, 12), 1120)] };
        var typed = Read(
            BenefitField.Goals, benefit with { Target = 1120 },
            (BenefitField.Target, "1120"), (BenefitField.FullEffect, "2027-01-01"), (BenefitField.Curve, TypedCurve.Write(benefit.Curve)));

        Assert.Equal(benefit.Curve, typed.Match(read => read.Curve, _ => []));
    }

    [Fact]
    public void A_baseline_is_frozen_at_the_decision_that_is_named_with_it()
    {
        var read = Read(
            BenefitField.Before, Plans.TenAMonth(),
            (BenefitField.Baseline, "4 timer"), (BenefitField.BaselineMeasured, "2026-02-01"), (BenefitField.DecisionPoint, "BP2"));

        Assert.Equal(
            [new FrozenBaseline("BP2", Today, new Baseline(4, new LocalDate(2026, 2, 1), ""))],
            read.Match(benefit => benefit.Frozen, _ => []));
    }

    [Fact]
    public void A_baseline_can_t_be_measured_in_days_to_come() => Assert.Equal(
        [BenefitEdit.MeasuredInFuture],
        Read(BenefitField.Before, Plans.TenAMonth(), (BenefitField.Baseline, "4"), (BenefitField.BaselineMeasured, "2026-12-01"))
            .Problems.Select(problem => problem.TextKey));

    [Fact]
    public void It_is_told_by_an_indicator_or_by_a_measure_of_its_own_and_not_by_both()
    {
        Assert.False(Read(BenefitField.Measure, Empty with { Name = "Ny" }).IsAccepted);
        Assert.False(Read(BenefitField.Measure, Empty, (BenefitField.Indicator, "ventetid"), (BenefitField.Unit, "timer")).IsAccepted);
        Assert.True(Read(BenefitField.Measure, Empty, (BenefitField.Indicator, "ventetid"), (BenefitField.Share, "40 %")).IsAccepted);
        Assert.True(Read(BenefitField.Measure, Empty, (BenefitField.Unit, "timer")).IsAccepted);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("-5")]
    public void A_share_is_more_than_nothing_and_at_most_the_whole(string share) => Assert.Equal(
        [BenefitEdit.ShareOutside],
        Read(BenefitField.Measure, Empty, (BenefitField.Indicator, "ventetid"), (BenefitField.Share, share))
            .Problems.Select(problem => problem.TextKey));

    [Fact]
    public void What_is_in_a_budget_says_in_whose()
    {
        Assert.Equal(
            [TypedBudget.NeedsClinic],
            Read(BenefitField.Use, Plans.TenAMonth(), (BenefitField.BudgetState, "yes")).Problems.Select(problem => problem.TextKey));
        Assert.Equal(
            new BudgetEntry(BudgetState.Partly, "Medisinsk klinikk", 1_200_000, 2027),
            Read(
                BenefitField.Use, Plans.TenAMonth(), (BenefitField.BudgetState, "partly"), (BenefitField.BudgetClinic, "Medisinsk klinikk"),
                (BenefitField.BudgetAmount, "1,2 mill. kr"), (BenefitField.BudgetYear, "2027")).Match(benefit => benefit.Budget, _ => null));
    }

    [Fact]
    public void What_doesn_t_fit_another_subject_is_told_where_the_person_is() => Assert.Equal(
        [(BenefitField.Baseline, BenefitRules.NothingToGain)],
        Read(BenefitField.Before, Plans.TenAMonth(), (BenefitField.Baseline, "120"), (BenefitField.BaselineMeasured, "2026-01-01"))
            .Problems.Select(problem => (problem.Field, problem.TextKey)));

    [Fact]
    public void A_number_that_names_a_person_is_refused_in_every_text() => Assert.Equal(
        [TypedForm.PersonNumber],
        Read(BenefitField.Lapse, Plans.TenAMonth(), (BenefitField.Lapsed, "Gjelder 01019010046")).Problems.Select(problem => problem.TextKey));

    [Theory]
    [InlineData("september 2026: 60", "", "move-full", null)]
    [InlineData("september 2026: 60", "yes", "", "2027-03-01")]
    [InlineData("september 2026: 60", "no", "", "2027-01-01")]
    [InlineData("mars 2027: 60", "no", "curve", null)]
    [InlineData("juli 2026: 50", "", "", "2027-01-01")]
    [InlineData("juni 2026: 60", "", "", "2027-01-01")]
    public void A_milestone_that_comes_later_moves_the_full_effect_as_much_or_asks(string curve, string move, string refused, string? full)
    {
        var read = Read(
            BenefitField.Goals, Plans.TenAMonth(), (BenefitField.Target, "120"), (BenefitField.FullEffect, "2027-01-01"), (BenefitField.Curve, curve),
            (BenefitField.MoveFull, move), (BenefitField.FollowedUntil, "2027-02-01"));

        Assert.Equal(refused, read.Match(_ => "", problems => problems[0].Field));
        Assert.Equal(full, read.Match(benefit => benefit.FullEffect is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null, _ => null));
        Assert.True(read.Match(benefit => benefit.FollowedUntil >= benefit.FullEffect, _ => true));
    }

    [Fact]
    public void Somebody_is_named_for_one_thing_at_a_time()
    {
        var named = Empty.With(BenefitField.Responsible, Plans.Manager);

        Assert.Equal(new BenefitPeople(null, Plans.Manager, null), named.People);
        Assert.Equal(Plans.Manager, named.Named(BenefitField.Responsible));
        Assert.Null(named.Named(BenefitField.Owner));
    }

    private static readonly LocalDate Today = new(2026, 11, 2);

    private static Checked<Benefit> Read(string subject, Benefit before, params (string Field, string Value)[] typed) => BenefitEdit.Read(
        subject, typed.ToDictionary(field => field.Field, field => field.Value), before,
        new BenefitLimits(Plans.Plan(before), [], [Waiting], new GoalHierarchy([new(new GoalId("tid"), "Tid", null)]), Today));
}
