using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;
using NodaTime;
using static GevinstBot.Domain.Tests.Reporting.Indicators;

namespace GevinstBot.Domain.Tests.Reporting;

/// <summary>Ordinary variation off the target asks what will change the process; something that happened is asked for its cause.</summary>
public sealed class TypedExplanationTests
{
    /// <summary>Off the target of 58 every month, and no month different from the others.</summary>
    private static readonly AskedIndicator Ordinary = Waiting.Asked() with { Before = Before(62, 64, 63, 62, 64, 63, 62, 64, 63, 62, 64, 63, 62) };

    [Fact]
    public void Another_cause_and_another_day_are_asked_for_and_are_no_mistake()
    {
        var problems = Read(
            Indicators.Waiting.Asked(), ("value-ventetid", "62"), ("cause-ventetid", TypedIndicators.OtherCause),
            ("measure-ventetid", "Kveld"), ("effect-ventetid", EffectChoices.Other)).Problems;

        Assert.Equal(
            [new Problem("cause-ventetid", TypedIndicators.CauseWanted), new Problem("effect-ventetid", TypedIndicators.EffectWanted)],
            problems);
        Assert.All(problems, problem => Assert.True(TypedIndicators.IsQuestion(problem)));
    }

    [Fact]
    public void Ordinary_variation_off_the_target_asks_for_no_cause_of_this_month()
    {
        Assert.False(Ordinary.HasCause(64));
        Assert.True(Ordinary.HasCause(80));
        Assert.True(Waiting.Asked().HasCause(64));
    }

    [Fact]
    public void What_will_change_the_process_is_asked_first_when_nobody_has_been_asked_yet() => Assert.Equal(
        [new Problem("measure-ventetid", TypedIndicators.ProcessWanted)], Read(Ordinary, ("value-ventetid", "64")).Problems);

    [Fact]
    public void What_will_change_the_process_is_stored_with_its_date_and_without_a_cause() => Assert.Equal(
        new Explanation(Cause: null, "Poliklinikk på kveldstid", new LocalDate(2026, 12, 31)),
        Explanation(Ordinary, ("value-ventetid", "64"), ("measure-ventetid", "Poliklinikk på kveldstid"), ("effect-ventetid", "2026-12-31")));

    [Fact]
    public void A_cause_that_was_typed_all_the_same_is_kept() => Assert.Equal(
        "Ferie",
        Explanation(
            Ordinary, ("value-ventetid", "64"), ("cause-ventetid", "Ferie"), ("measure-ventetid", "Kveld"), ("effect-ventetid", "2026-12-31"))?.Cause);

    [Fact]
    public void A_value_that_turns_out_to_be_a_signal_is_asked_for_its_cause() => Assert.Equal(
        [new Problem("cause-ventetid", TypedIndicators.ExplanationWanted)],
        Read(Ordinary, ("value-ventetid", "80"), ("measure-ventetid", "Kveld"), ("effect-ventetid", "2026-12-31")).Problems);

    private static Explanation? Explanation(AskedIndicator asked, params (string Field, string Text)[] typed) =>
        Read(asked, typed).Match(values => values.Single().Explanation, problems => throw new InvalidOperationException(string.Join(", ", problems)));

    private static Checked<IReadOnlyList<IndicatorValue>> Read(AskedIndicator asked, params (string Field, string Text)[] typed) =>
        TypedIndicators.Read(
            typed.ToDictionary(field => field.Field, field => field.Text), [asked], new LocalDate(2026, 10, 30),
            new IndicatorDoubts(_ => UsualValues.None, (_, _) => true));

    private static List<SeriesPoint> Before(params decimal[] values)
    {
        var points = new List<SeriesPoint>();
        var period = September;
        foreach (var value in values.Reverse())
        {
            period = period.Previous();
            points.Insert(0, new SeriesPoint(period, value));
        }
        return points;
    }
}
