using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>The fields of the indicator cards: a number or that there is none, and what is asked of a deviation.</summary>
/// <param name="form">What stands in the fields, and what is wrong with it.</param>
/// <param name="today">What the choices of days are reckoned from.</param>
internal sealed class IndicatorFields(FilledForm form, LocalDate today)
{
    private const int LongestNumber = 40;

    private readonly ExplanationFields _explanation = new(form, today);

    /// <summary>On the open card: what was fetched is asked about, unless somebody has typed another number.</summary>
    public AdaptiveElement Open(AskedIndicator asked, bool foldsParts = false) =>
        asked.Imported is { } import && !form.Typed.ContainsKey(IndicatorField.Value(asked.Id))
            ? Deviation(asked, import)
            : Typed(asked, foldsParts);

    /// <summary>A fetched value that is off its target: what it is, beside those before it, and what is asked about it.</summary>
    private AdaptiveElement Deviation(AskedIndicator asked, ImportedValue import)
    {
        var texts = form.Texts;
        var value = Place.Together(
            [
                Say.Labelled(asked.Definition.Name),
                Say.Line($"{texts.Amount(asked.Definition, import.Value)} – {texts.Period(asked.Period)}"),
                Measured(texts, asked.Definition, import.Value, asked.Target, asked.Period, asked.ImportDeviates),
                New(asked),
                .. Course(texts, asked, import.Value),
            ]);
        return Place.Together(
            [
                IndicatorRows.Course(texts, asked, import.Value) is { } course ? Place.Row(value, course) : value,
                .. _explanation.Of(asked),
            ]).Spaced(AdaptiveSpacing.Medium);
    }

    private AdaptiveElement? New(AskedIndicator asked) =>
        form.Texts.WhatIsNew(asked.Definition, asked.Period) is { } changed ? Say.SmallLine(changed) : null;

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

    /// <summary>The container of what a number is made of, where that is folded.</summary>
    public static string PartsOf(AskedIndicator asked) => $"parts-{asked.Id}";

    public static bool HasParts(AskedIndicator asked) => asked.Definition is { Denominator: not null, Aggregation: Aggregation.Weighted };

    /// <summary>Something stands in its fields, or is wrong with them: then it isn't put out of sight.</summary>
    public bool IsBegun(AskedIndicator asked) => IndicatorField.All(asked.Id).Any(IsBegun);

    /// <summary>One row: the number, or beside it that there is none.</summary>
    /// <param name="asked">Which.</param>
    /// <param name="foldsParts">What it is made of is out of sight as long as nothing of it is filled in: a number alone is enough.</param>
    public AdaptiveElement Typed(AskedIndicator asked, bool foldsParts = false)
    {
        var (texts, definition) = (form.Texts, asked.Definition);
        var (value, state) = (IndicatorField.Value(asked.Id), IndicatorField.State(asked.Id));
        var label = texts["indicators.value-label", definition.Name, texts.Unit(definition)];
        var target = texts.Target(definition, asked.Target, asked.Period);
        var known = asked.Imported is { } import
            ? texts["indicators.fetched-was", texts.Amount(definition, import.Value), import.Source, texts.Date(import.Date)] + " "
            : "";
        return Place.Together(
            [
                Place.FieldsBeside(
                    Ask.Text(value, label, form.Typed.GetValueOrDefault(value), LongestNumber, texts["indicators.value-placeholder"]),
                    State(state)),
                .. Problems.Of(value, form.Problems, texts),
                .. Problems.Of(state, form.Problems, texts),
                Say.SmallLine($"{texts.Capital(texts.Period(asked.Period))}. {known}{target}"),
                New(asked),
                .. foldsParts && HasParts(asked)
                    ? [Place.Together(Parts(asked)).Folded(
                        PartsOf(asked), IsBegun(IndicatorField.Numerator(asked.Id)) || IsBegun(IndicatorField.Denominator(asked.Id)))]
                    : Parts(asked),
                .. _explanation.Of(asked),
            ]).Spaced(AdaptiveSpacing.Medium);
    }

    /// <summary>What the number is made of, where the region's is weighted by it: of both, the number can be computed.</summary>
    private IEnumerable<AdaptiveElement> Parts(AskedIndicator asked)
    {
        if (asked.Definition is not { Denominator: { } of, Aggregation: Aggregation.Weighted } definition)
            return [];
        var texts = form.Texts;
        var (above, below) = (IndicatorField.Numerator(asked.Id), IndicatorField.Denominator(asked.Id));
        if (definition.Numerator is not { } counted)
            return [form.Text(below, texts["indicators.denominator-label", of], LongestNumber)];
        return
        [
            Place.FieldsBeside(
                Ask.Text(above, texts["indicators.numerator-label", counted], form.Typed.GetValueOrDefault(above), LongestNumber),
                Ask.Text(below, texts["indicators.of-label", of], form.Typed.GetValueOrDefault(below), LongestNumber))
                .Spaced(AdaptiveSpacing.Small),
            .. Problems.Of(above, form.Problems, texts),
            .. Problems.Of(below, form.Problems, texts),
            Say.SmallLine(texts["indicators.parts-hint"]),
        ];
    }

    private bool IsBegun(string field) => form.IsFilled(field) || form.IsWrong(field);

    private AdaptiveInput State(string field) => Ask.OneOf(
        field,
        form.Texts["indicators.state-label"],
        TypedIndicators.States.Keys.Select(key => (form.Texts[$"indicators.state-{key}"], key)),
        form.Typed.GetValueOrDefault(field) is { Length: > 0 } state ? state : TypedIndicators.States.Keys.First());
}
