using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Reporting;

/// <summary>The fields of the indicator cards: a number or that there is none, and what is asked of a deviation.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="filled">What stands in the fields.</param>
/// <param name="problems">What is wrong with it.</param>
/// <param name="today">What the choices of days are reckoned from.</param>
internal sealed class IndicatorFields(
    LocalTexts texts, IReadOnlyDictionary<string, string> filled, IReadOnlyList<Problem> problems, LocalDate today)
{
    private const int LongestNumber = 40;

    /// <summary>What is wrong, without the questions that were not asked before: those are no mistake.</summary>
    private readonly IReadOnlyList<Problem> _mistakes =
        [.. problems.Where(problem => !TypedIndicators.IsQuestion(problem))];

    /// <summary>A fetched value that is off its target: what it is, beside those before it, and what is asked about it.</summary>
    public AdaptiveElement Deviation(AskedIndicator asked, ImportedValue import)
    {
        var value = Place.Together(
            [
                Say.Labelled(asked.Definition.Name),
                Say.Line($"{texts.Amount(asked.Definition, import.Value)} – {texts.Period(asked.Period)}"),
                Measured(texts, asked.Definition, import.Value, asked.Target, asked.Period, asked.ImportDeviates),
                .. Course(texts, asked, import.Value),
            ]);
        return Place.Together(
            [
                IndicatorRows.Course(texts, asked, import.Value) is { } course ? Place.Row(value, course) : value,
                .. Explanation(asked),
            ]).Spaced(AdaptiveSpacing.Medium);
    }

    public static AdaptiveElement Measured(
        LocalTexts texts, IndicatorDefinition definition, decimal value, Target? target, ReportingPeriod period, bool deviates)
    {
        var goal = texts.Target(definition, target, period);
        var status = texts.Status(definition, value, target, deviates);
        return Say.Line(status is null ? goal : $"{goal} – {status}", deviates ? AdaptiveTextColor.Attention : AdaptiveTextColor.Default);
    }

    /// <summary>What the value is beside those before it: nothing where nobody can tell.</summary>
    public static IEnumerable<AdaptiveElement> Course(LocalTexts texts, AskedIndicator asked, decimal value)
    {
        if (asked.LastYear(value) is { } then)
        {
            var period = texts.Period(asked.Period.YearBefore());
            yield return Say.SmallLine(texts["variation.last-year", period, texts.Amount(asked.Definition, then)]);
        }
        if (texts.Said(asked.Variation(value)) is { } said)
            yield return Say.SmallLine(said);
    }

    /// <summary>One row: the number, or beside it that there is none.</summary>
    public AdaptiveElement Typed(AskedIndicator asked)
    {
        var (definition, value, state) = (asked.Definition, IndicatorField.Value(asked.Id), IndicatorField.State(asked.Id));
        var label = texts["indicators.value-label", definition.Name, texts.Unit(definition)];
        var target = texts.Target(definition, asked.Target, asked.Period);
        var known = asked.Imported is { } import
            ? texts["indicators.fetched-was", texts.Amount(definition, import.Value), import.Source, texts.Date(import.Date)] + " "
            : "";
        return Place.Together(
            [
                Place.FieldsBeside(
                    Ask.Text(value, label, filled.GetValueOrDefault(value), LongestNumber, texts["indicators.value-placeholder"]),
                    State(state)),
                .. Problems.Of(value, _mistakes, texts),
                .. Problems.Of(state, _mistakes, texts),
                Say.SmallLine($"{texts.Capital(texts.Period(asked.Period))}. {known}{target}"),
                .. Parts(asked),
                .. Explanation(asked),
            ]).Spaced(AdaptiveSpacing.Medium);
    }

    /// <summary>What the number is made of, where the region's is weighted by it: of both, the number can be computed.</summary>
    private IEnumerable<AdaptiveElement> Parts(AskedIndicator asked)
    {
        if (asked.Definition is not { Denominator: { } of, Aggregation: Aggregation.Weighted } definition)
            return [];
        var (above, below) = (IndicatorField.Numerator(asked.Id), IndicatorField.Denominator(asked.Id));
        if (definition.Numerator is not { } counted)
            return [Number(below, texts["indicators.denominator-label", of])];
        return
        [
            Place.FieldsBeside(
                Ask.Text(above, texts["indicators.numerator-label", counted], filled.GetValueOrDefault(above), LongestNumber),
                Ask.Text(below, texts["indicators.of-label", of], filled.GetValueOrDefault(below), LongestNumber))
                .Spaced(AdaptiveSpacing.Small),
            .. Problems.Of(above, _mistakes, texts),
            .. Problems.Of(below, _mistakes, texts),
            Say.SmallLine(texts["indicators.parts-hint"]),
        ];
    }

    private AdaptiveInput State(string field) => Ask.OneOf(
        field,
        texts["indicators.state-label"],
        TypedIndicators.States.Keys.Select(key => (texts[$"indicators.state-{key}"], key)),
        filled.GetValueOrDefault(field) is { Length: > 0 } state ? state : TypedIndicators.States.Keys.First());

    /// <summary>
    /// Cause, measure and date, when the value is known to deviate; of ordinary variation what will change the process instead of a cause.
    /// </summary>
    private IEnumerable<AdaptiveElement> Explanation(AskedIndicator asked)
    {
        var (cause, measure, effect) = (IndicatorField.Cause(asked.Id), IndicatorField.Measure(asked.Id), IndicatorField.Effect(asked.Id));
        var isFetched = asked.ImportDeviates && !filled.ContainsKey(IndicatorField.Value(asked.Id));
        var hasCause = IsOn(cause) || (isFetched && !IsOn(measure) && asked.HasCause(asked.Imported!.Value));
        if (!hasCause && !isFetched && !IsOn(measure))
            return [];
        return
        [
            .. hasCause ? [Cause(cause)] : (AdaptiveElement[])[],
            Ask.LongText(
                    measure, texts[hasCause ? "indicators.measure-label" : "indicators.process-label"],
                    filled.GetValueOrDefault(measure), TypedIndicators.MostCharacters)
                .WithProblems(_mistakes, texts),
            Effect(effect),
        ];

        bool IsOn(string field) => filled.ContainsKey(field) || problems.Any(problem => problem.Field == field);
    }

    /// <summary>The causes that are most often it; another is written, and so is one that stands there in somebody's own words.</summary>
    private AdaptiveElement Cause(string field)
    {
        var label = texts["indicators.cause-label"];
        var causes = TypedIndicators.Causes.Select(key => texts[$"indicators.cause-{key}"]).ToList();
        var stands = filled.GetValueOrDefault(field, "");
        if (stands.Length > 0 && !causes.Contains(stands))
        {
            var own = stands == TypedIndicators.OtherCause ? "" : stands;
            return Ask.LongText(field, label, own, TypedIndicators.MostCharacters).WithProblems(_mistakes, texts);
        }
        return Ask.OneOf(
            field, label, causes.Select(text => (text, text)).Append((texts["indicators.cause-other"], TypedIndicators.OtherCause)),
            stands, texts["indicators.choose"]).WithProblems(_mistakes, texts);
    }

    /// <summary>As people say it; another day is chosen in a calendar.</summary>
    private AdaptiveElement Effect(string field)
    {
        var label = texts["indicators.effect-label"];
        var days = EffectChoices.From(today)
            .Select(choice => (Title: texts[choice.TextKey, choice.Day], Value: LocalDatePattern.Iso.Format(choice.Day))).ToList();
        var stands = filled.GetValueOrDefault(field, "");
        if (stands.Length > 0 && days.TrueForAll(day => day.Value != stands))
            return Ask.Date(field, label, stands == EffectChoices.Other ? null : stands, LocalDatePattern.Iso.Format(today))
                .WithProblems(_mistakes, texts);
        return Ask.OneOf(
            field, label, days.Append((texts["indicators.effect-other"], EffectChoices.Other)), stands, texts["indicators.choose"])
            .WithProblems(_mistakes, texts);
    }

    private AdaptiveElement Number(string field, string label, string? hint = null) =>
        Ask.Text(field, label, filled.GetValueOrDefault(field), LongestNumber, hint).WithProblems(_mistakes, texts);
}
