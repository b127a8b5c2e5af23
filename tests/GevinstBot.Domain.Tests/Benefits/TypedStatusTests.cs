using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class TypedStatusTests
{
    private static readonly YearMonth July = new(2026, 7);
    private static readonly LocalDate Today = new(2026, 8, 24);
    private static readonly Instant Now = Instant.FromUtc(2026, 8, 24, 8, 0);

    [Fact]
    public void A_number_is_read_as_it_is_measured() => Assert.Equal(
        new Measurement(July, 45), Accepted(Time(known: null), (StatusField.Level, "45 timer"), (BenefitField.FreedTime, "Samtaler")).Measured);

    [Fact]
    public void The_indicator_s_own_number_is_confirmed_and_not_told_again()
    {
        var told = Accepted(Time(known: 58), (StatusField.Level, "58"));

        Assert.True(told.Status.IsConfirmed);
        Assert.Null(told.Measured);
    }

    [Fact]
    public void Another_number_than_the_indicator_s_is_told()
    {
        var told = Accepted(Time(known: 58), (StatusField.Level, "57,5"));

        Assert.False(told.Status.IsConfirmed);
        Assert.Equal(57.5m, told.Measured!.Level);
    }

    [Fact]
    public void Who_has_no_number_yet_types_none()
    {
        var told = Accepted(Time(known: null), (StatusField.NoNumber, "yes"), (StatusField.Level, "tull"));

        Assert.Equal((ToldState.NoNumber, null), (told.Status.State, told.Measured));
    }

    [Fact]
    public void What_is_followed_in_words_is_answered_in_words()
    {
        var words = Time(known: null) with { Benefit = Plans.TenAMonth() with { Measurability = Measurability.Qualitative } };

        Assert.Equal(ToldState.Partly, Accepted(words, (StatusField.State, "partly")).Status.State);
        Assert.Equal(TypedForm.Required, Assert.Single(Read(words).Problems).TextKey);
        Assert.Equal(TypedForm.NotAChoice, Assert.Single(Read(words, (StatusField.State, "kanskje")).Problems).TextKey);
    }

    [Theory]
    [InlineData("")]
    [InlineData("mange")]
    public void A_number_that_is_none_is_told_beside_its_field(string level) =>
        Assert.Equal(StatusField.Level, Assert.Single(Read(Time(known: null), (StatusField.Level, level)).Problems).Field);

    [Fact]
    public void Money_is_in_a_clinic_s_budget_and_a_clinic_is_named()
    {
        var money = Time(known: null) with { Benefit = Plans.TenAMonth() with { Effect = EffectType.Budget } };

        var told = Accepted(
            money, (StatusField.Level, "9"), (BenefitField.BudgetState, "yes"), (BenefitField.BudgetClinic, "Medisin"),
            (BenefitField.BudgetAmount, "0,5 mill. kr"), (BenefitField.BudgetYear, "2027"));

        Assert.Equal(new BudgetEntry(BudgetState.Yes, "Medisin", 500_000, 2027), told.Status.Budget);
        Assert.Equal(
            TypedBudget.NeedsClinic,
            Assert.Single(Read(money, (StatusField.Level, "9"), (BenefitField.BudgetState, "yes")).Problems).TextKey);
    }

    [Fact]
    public void Why_it_is_behind_is_chosen_with_the_day_that_is_expected_now() => Assert.Equal(
        new BenefitDeviation("training", "Flere kurs", new LocalDate(2027, 3, 1)),
        TypedDeviation.Read(Typed((StatusField.Cause, "training"), (StatusField.Measure, "Flere kurs"), (StatusField.Expected, "2027-03-01")), Today)
            .Match(said => said, _ => throw new InvalidOperationException()));

    [Theory]
    [InlineData("", "", "2027-03-01", StatusField.Cause, TypedForm.Required)]
    [InlineData("været", "", "2027-03-01", StatusField.Cause, TypedForm.NotAChoice)]
    [InlineData("other", "", "2027-03-01", StatusField.Measure, TypedDeviation.OtherWanted)]
    [InlineData("late", "", "", StatusField.Expected, TypedForm.Required)]
    [InlineData("late", "", "other", StatusField.Expected, TypedDeviation.DateWanted)]
    [InlineData("late", "", "2026-08-23", StatusField.Expected, TypedDeviation.DatePast)]
    [InlineData("late", "", "snart", StatusField.Expected, TypedForm.NotADate)]
    [InlineData("late", "", "2226-01-01", StatusField.Expected, TypedForm.TooFar)]
    public void What_won_t_do_is_told_beside_its_field(string cause, string measure, string expected, string field, string key)
    {
        var problem = Assert.Single(TypedDeviation.Read(
            Typed((StatusField.Cause, cause), (StatusField.Measure, measure), (StatusField.Expected, expected)), Today).Problems);

        Assert.Equal((field, key), (problem.Field, problem.TextKey));
    }

    [Fact]
    public void The_number_is_one_fact_and_why_it_is_behind_another_that_stays_when_the_number_is_told_again()
    {
        var measured = new BenefitMeasurements(Plans.Plan().KeyOf(Plans.TenAMonth()), [], Plans.Manager, Now)
            .WithTold(Accepted(Time(known: null), (StatusField.Level, "45")))
            .Explained(July, new BenefitDeviation("late", "", new LocalDate(2027, 3, 1)), Plans.Manager, Now)
            .WithTold(Accepted(Time(known: null), (StatusField.Level, "46")));

        Assert.Equal(46, Assert.Single(measured.Months).Level);
        Assert.Equal("late", Assert.Single(measured.Statuses).Deviation!.Cause);
        Assert.True(measured.SaysTheSameAs(measured with { Statuses = [measured.Statuses[0] with { At = Now + Duration.FromHours(1) }] }));
        Assert.Null(measured.Unexplained(July).StatusOf(July)!.Deviation);
    }

    [Fact]
    public void Whoever_explains_a_number_later_has_said_the_last_of_its_month()
    {
        var (explainer, later) = (new PersonId("substitute"), Now + Duration.FromDays(7));

        var status = new BenefitMeasurements(Plans.Plan().KeyOf(Plans.TenAMonth()), [], Plans.Manager, Now)
            .WithTold(Accepted(Time(known: null), (StatusField.Level, "45")))
            .Explained(July, new BenefitDeviation("late", "", new LocalDate(2027, 3, 1)), explainer, later)
            .StatusOf(July)!;

        Assert.Equal((explainer, later), (status.By, status.At));
    }

    [Fact]
    public void A_number_that_was_told_goes_when_the_indicator_s_is_confirmed() => Assert.Empty(
        new BenefitMeasurements(Plans.Plan().KeyOf(Plans.TenAMonth()), [new Measurement(July, 45)], Plans.Manager, Now)
            .WithTold(Accepted(Time(known: 58), (StatusField.Level, "58"))).Months);

    private static BenefitMonth Time(decimal? known) => new(Plans.TenAMonth(), July, Plans.Hours, known);

    private static ToldBenefit Accepted(BenefitMonth asked, params (string, string)[] typed) =>
        Read(asked, typed).Match(told => told, problems => throw new InvalidOperationException(problems[0].TextKey));

    private static Checked<ToldBenefit> Read(BenefitMonth asked, params (string, string)[] typed) =>
        TypedStatus.Read(Typed(typed), asked, Plans.Manager, Now, Today);

    private static Dictionary<string, string> Typed(params (string Field, string Value)[] typed) =>
        typed.ToDictionary(one => one.Field, one => one.Value);
}
