using GevinstBot.Domain.Forms;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class TypedIndicatorsTests
{
    private static readonly LocalDate Today = new(2026, 10, 30);

    [Fact]
    public void A_fetched_value_whose_field_was_not_on_the_card_is_confirmed()
    {
        var said = Accepted(Indicators.Waiting.Asked(imported: 57, denominator: 5210));

        Assert.Equal(57, said.Value);
        Assert.Equal(5210, said.Denominator);
        Assert.False(said.IsCorrection);
        Assert.Equal(Target.AtMost(58), said.Target);
    }

    [Theory]
    [InlineData("12,5", 12.5)]
    [InlineData("12.5", 12.5)]
    [InlineData("57 dager", 57)]
    [InlineData("57 døgn", 57)]
    [InlineData("8 uker", 56)]
    public void A_typed_number_is_read_as_a_Norwegian_means_it(string typed, double value) =>
        Assert.Equal((decimal)value, Accepted(Indicators.Waiting.Asked(), ("value-ventetid", typed)).Value);

    [Fact]
    public void A_corrected_value_keeps_the_fetched_one_beside_it()
    {
        var said = Accepted(Indicators.Waiting.Asked(imported: 57), ("value-ventetid", "55"));

        Assert.Equal(55, said.Value);
        Assert.Equal(57, said.Imported?.Value);
        Assert.True(said.IsCorrection);
    }

    [Theory]
    [InlineData("abc", TypedNumber.Unreadable)]
    [InlineData("", TypedIndicators.ValueMissing)]
    [InlineData("−3", TypedIndicators.Outside)]
    [InlineData("400,1", TypedIndicators.Outside)]
    [InlineData("57 %", TypedAmount.InDays)]
    [InlineData("57 kr", TypedAmount.InDays)]
    [InlineData("kr 57", TypedAmount.InDays)]
    [InlineData("57,-", TypedAmount.InDays)]
    public void A_value_that_will_not_do_is_told_beside_its_field(string typed, string textKey)
    {
        var problem = Assert.Single(Problems(Indicators.Waiting.Asked(), ("value-ventetid", typed)));

        Assert.Equal(("value-ventetid", textKey), (problem.Field, problem.TextKey));
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("400", true)]
    public void The_limits_themselves_are_allowed(string typed, bool explained) =>
        Assert.Equal(explained, Read(
            Indicators.Waiting with { Targets = new Dictionary<int, Target>() }, ("value-ventetid", typed)).IsAccepted);

    [Theory]
    [InlineData("not-yet", IndicatorState.NotYetAvailable)]
    [InlineData("not-relevant", IndicatorState.NotRelevant)]
    public void Having_no_number_is_an_answer_and_not_zero(string typed, IndicatorState state)
    {
        var said = Accepted(Indicators.Waiting.Asked(), ("value-ventetid", ""), ("state-ventetid", typed));

        Assert.Equal(state, said.State);
        Assert.Null(said.Value);
    }

    [Fact]
    public void A_number_and_no_number_at_once_is_asked_about() =>
        Assert.Equal(
            TypedIndicators.BothGiven,
            Assert.Single(Problems(Indicators.Waiting.Asked(), ("value-ventetid", "57"), ("state-ventetid", "not-yet"))).TextKey);

    [Fact]
    public void A_state_that_is_not_a_choice_is_refused() =>
        Assert.Equal(TypedForm.NotAChoice, Assert.Single(Problems(Indicators.Waiting.Asked(), ("state-ventetid", "maybe"))).TextKey);

    [Fact]
    public void A_deviation_nobody_has_asked_about_yet_asks_and_complains_of_nothing() =>
        Assert.Equal(
            new Problem("cause-ventetid", TypedIndicators.ExplanationWanted),
            Assert.Single(Problems(Indicators.Waiting.Asked(), ("value-ventetid", "62"))));

    [Fact]
    public void An_explained_deviation_is_stored_with_cause_measure_and_date()
    {
        var said = Accepted(
            Indicators.Waiting.Asked(imported: 62),
            ("cause-ventetid", "Få operasjonsstuer\ni sommer"), ("measure-ventetid", "Ekstra kveldspoliklinikk"), ("effect-ventetid", "2026-12-31"));

        Assert.Equal(new Explanation("Få operasjonsstuer\ni sommer", "Ekstra kveldspoliklinikk", new LocalDate(2026, 12, 31)), said.Explanation);
    }

    [Fact]
    public void Every_empty_field_of_a_deviation_is_told() =>
        Assert.Equal(
            [
                new Problem("cause-ventetid", TypedForm.Required),
                new Problem("measure-ventetid", TypedForm.Required),
                new Problem("effect-ventetid", TypedForm.Required),
            ],
            Problems(Indicators.Waiting.Asked(imported: 62), ("cause-ventetid", ""), ("measure-ventetid", ""), ("effect-ventetid", "")));

    [Fact]
    public void A_fetched_deviation_s_fields_are_on_the_card_and_are_told_also_where_a_client_leaves_out_the_empty_ones() =>
        Assert.Equal(
            ["cause-ventetid", "measure-ventetid", "effect-ventetid"],
            Problems(Indicators.Waiting.Asked(imported: 62)).Where(problem => problem.TextKey == TypedForm.Required).Select(problem => problem.Field));

    [Theory]
    [InlineData("2026-10-29", TypedIndicators.EffectPast)]
    [InlineData("2026-10-30", null)]
    [InlineData("31.12.2026", null)]
    [InlineData("31.02.2027", TypedForm.NotADate)]
    [InlineData("til jul", TypedForm.NotADate)]
    [InlineData("2036-12-31", null)]
    [InlineData("2570-03-01", TypedForm.TooFar)]
    public void The_date_of_full_effect_is_a_date_and_not_in_the_past(string typed, string? textKey) =>
        Assert.Equal(
            textKey,
            Read(Indicators.Waiting.Asked(imported: 62), ("cause-ventetid", "Sommer"), ("measure-ventetid", "Kveld"), ("effect-ventetid", typed))
                .Problems.SingleOrDefault()?.TextKey);

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public void A_text_has_at_most_five_hundred_characters(int length, bool isAccepted) =>
        Assert.Equal(isAccepted, Read(
            Indicators.Waiting.Asked(imported: 62),
            ("cause-ventetid", new string('å', length)), ("measure-ventetid", "Kveld"), ("effect-ventetid", "2026-12-31")).IsAccepted);

    [Fact]
    public void A_value_that_no_longer_deviates_needs_no_explanation_and_keeps_none() =>
        Assert.Null(Accepted(
            Indicators.Waiting.Asked(imported: 62), ("value-ventetid", "58"), ("cause-ventetid", "Feil i tallet"), ("measure-ventetid", ""), ("effect-ventetid", ""))
            .Explanation);

    [Theory]
    [InlineData("5 210", 5210)]
    [InlineData("", null)]
    public void A_denominator_may_be_left_out(string typed, int? denominator) =>
        Assert.Equal(denominator, Accepted(
            Indicators.Waiting.Asked(), ("value-ventetid", "57"), ("denominator-ventetid", typed)).Denominator);

    [Fact]
    public void A_denominator_is_counted_and_has_no_unit() =>
        Assert.Equal(
            new Problem("denominator-ventetid", TypedAmount.WithoutUnit),
            Assert.Single(Problems(Indicators.Waiting.Asked(), ("value-ventetid", "57"), ("denominator-ventetid", "5 210 %"))));

    [Fact]
    public void A_value_far_from_numbers_that_were_all_alike_is_asked_about_without_a_range() => Assert.Equal(
        ["370", "57"],
        Read(Indicators.Waiting.Asked(), new UsualValues(Own: [57, 57], Others: []), isConfirmed: false, ("value-ventetid", "370"))
            .Problems[0].Arguments);

    [Fact]
    public void A_value_far_from_the_organisation_s_own_is_asked_about_with_what_else_is_asked_and_taken_when_it_is_given_again()
    {
        var usual = new UsualValues(Own: [57, 55], Others: []);
        (string, string)[] typed = [("value-ventetid", "370")];

        Assert.Equal(
            [
                new Problem("value-ventetid", TypedIndicators.FarFromOwn, "370", "55", "57"),
                new Problem("cause-ventetid", TypedIndicators.ExplanationWanted),
            ],
            Read(Indicators.Waiting.Asked(), usual, isConfirmed: false, typed).Problems);
        Assert.Equal(
            [new Problem("cause-ventetid", TypedIndicators.ExplanationWanted)],
            Read(Indicators.Waiting.Asked(), usual, isConfirmed: true, typed).Problems);
        Assert.True(Read(Indicators.Waiting.Asked(), usual, isConfirmed: false, ("value-ventetid", "58")).IsAccepted);
    }

    [Theory]
    [InlineData("0,071", true)]
    [InlineData("0,071 %", false)]
    [InlineData("7,1", false)]
    [InlineData("0", false)]
    public void A_fraction_where_a_hundred_times_as_much_is_usual_is_asked_about_unless_its_sign_is_typed(string typed, bool isAsked)
    {
        var sickLeave = Indicators.Waiting with { Unit = new IndicatorUnit(UnitKind.Percent, ""), Targets = new Dictionary<int, Target>() };
        var usual = new UsualValues(Own: [7.4m, 6.8m], Others: []);
        var keys = Read(sickLeave.Asked(), usual, isConfirmed: false, ("value-ventetid", typed)).Problems.Select(problem => problem.TextKey);

        Assert.Equal(isAsked, keys.Contains(TypedIndicators.MaybeShare));
        Assert.True(Read(sickLeave.Asked(), usual, isConfirmed: true, ("value-ventetid", typed)).IsAccepted);
    }

    [Fact]
    public void A_fraction_is_not_asked_about_where_less_than_one_per_cent_is_usual()
    {
        var breaches = Indicators.Waiting with { Unit = new IndicatorUnit(UnitKind.Percent, ""), Targets = new Dictionary<int, Target>() };

        Assert.True(Read(breaches.Asked(), new UsualValues(Own: [0.4m, 1.2m], Others: []), isConfirmed: false, ("value-ventetid", "0,3")).IsAccepted);
    }

    [Fact]
    public void A_fetched_value_is_confirmed_however_far_it_is_because_nobody_typed_it() =>
        Assert.True(Read(Indicators.Waiting.Asked(imported: 5), new UsualValues(Own: [57], Others: []), isConfirmed: false).IsAccepted);

    [Fact]
    public void A_large_amount_of_money_is_asked_about_in_words_that_can_be_counted()
    {
        var unit = new IndicatorUnit(UnitKind.Other, "tusen kr");
        var hired = Indicators.Waiting with { Unit = unit, Max = null, Targets = new Dictionary<int, Target>() };

        Assert.Equal(
            [new Problem("value-ventetid", TypedIndicators.FarFromOthers, "6\u00a0214\u00a0980\u00a0tusen kr (6,2\u00a0mrd. kr)", "9\u00a0850")],
            Read(hired.Asked(), new UsualValues(Own: [], Others: [412, 9850]), isConfirmed: false, ("value-ventetid", "6214980")).Problems);
    }

    [Fact]
    public void A_denominator_of_nothing_is_refused() =>
        Assert.Equal(
            TypedIndicators.DenominatorNotPositive,
            Assert.Single(Problems(Indicators.Waiting.Asked(), ("value-ventetid", "57"), ("denominator-ventetid", "0"))).TextKey);

    [Fact]
    public void The_same_values_are_the_same_answer_however_often_they_are_said()
    {
        IndicatorValue First() => Accepted(
            Indicators.Waiting.Asked(imported: 62), ("cause-ventetid", "Sommer"), ("measure-ventetid", "Kveld"), ("effect-ventetid", "2026-12-31"));

        Assert.True(Indicators.Answer(Indicators.Ahus, First()).SaysTheSameAs(Indicators.Answer(Indicators.Ahus, First())));
        Assert.False(Indicators.Answer(Indicators.Ahus, First()).SaysTheSameAs(
            Indicators.Answer(Indicators.Ahus, First() with { Value = 61 })));
    }

    private static Checked<IReadOnlyList<IndicatorValue>> Read(IndicatorDefinition definition, params (string Field, string Text)[] typed) =>
        Read(definition.Asked(), typed);

    private static Checked<IReadOnlyList<IndicatorValue>> Read(AskedIndicator question, params (string Field, string Text)[] typed) =>
        Read(question, UsualValues.None, isConfirmed: false, typed);

    private static Checked<IReadOnlyList<IndicatorValue>> Read(
        AskedIndicator question, UsualValues usual, bool isConfirmed, params (string Field, string Text)[] typed)
    {
        var doubts = new IndicatorDoubts(_ => usual, (_, _) => isConfirmed);
        return TypedIndicators.Read(typed.ToDictionary(field => field.Field, field => field.Text), [question], Today, doubts);
    }

    private static IndicatorValue Accepted(AskedIndicator question, params (string Field, string Text)[] typed) =>
        Read(question, typed).Match(
            values => values.Single(), problems => throw new InvalidOperationException(string.Join(", ", problems)));

    private static IReadOnlyList<Problem> Problems(AskedIndicator question, params (string Field, string Text)[] typed) =>
        Read(question, typed).Problems;
}
