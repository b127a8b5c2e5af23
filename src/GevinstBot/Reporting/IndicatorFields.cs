using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>
/// The parts the indicator cards are put together of: a fetched value, the fields of a typed one, the fields of a deviation.
/// </summary>
internal sealed class IndicatorFields(LocalTexts texts, IReadOnlyDictionary<string, string> filled, IReadOnlyList<Problem> problems)
{
    private const int LongestNumber = 40;

    /// <summary>What is wrong, without the questions that were not asked before: those are no mistake.</summary>
    private readonly IReadOnlyList<Problem> _mistakes =
        [.. problems.Where(problem => !TypedIndicators.IsQuestion(problem))];

    /// <summary>A fetched value in two or three lines: value and period, target and status, source and date.</summary>
    public AdaptiveElement Fetched(AskedIndicator asked, ImportedValue import) => Place.Together(
        [
            Say.Labelled(asked.Definition.Name),
            Say.Line($"{texts.Amount(asked.Definition, import.Value)} – {texts.Period(asked.Period)}"),
            Measured(texts, asked.Definition, import.Value, asked.Target, asked.Period, asked.ImportDeviates),
            .. Course(texts, asked, import.Value),
            Say.SmallLine(texts["indicators.source", import.Source, texts.Date(import.Date)]),
            .. Explanation(asked),
        ]).Spaced(AdaptiveSpacing.Medium);

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

    public AdaptiveElement Typed(AskedIndicator asked)
    {
        var definition = asked.Definition;
        var label = texts["indicators.value-label", definition.Name, texts.Period(asked.Period), texts.Unit(definition)];
        var target = texts.Target(definition, asked.Target, asked.Period);
        var known = asked.Imported is { } import
            ? texts["indicators.fetched-was", texts.Amount(definition, import.Value), import.Source, texts.Date(import.Date)] + " "
            : "";
        return Place.Together(
            [
                Number(IndicatorField.Value(asked.Id), label, texts["indicators.value-placeholder"]),
                Say.SmallLine(known + target),
                definition.Denominator is { } of
                    ? Number(IndicatorField.Denominator(asked.Id), texts["indicators.denominator-label", of])
                    : null,
                State(asked),
                .. Explanation(asked),
            ]).Spaced(AdaptiveSpacing.Large);
    }

    private AdaptiveElement State(AskedIndicator asked)
    {
        var field = IndicatorField.State(asked.Id);
        return Ask.OneOf(
            field,
            texts["indicators.state-label", asked.Definition.Name],
            TypedIndicators.States.Keys.Select(key => (texts[$"indicators.state-{key}"], key)),
            filled.GetValueOrDefault(field) is { Length: > 0 } state ? state : TypedIndicators.States.Keys.First())
            .WithProblems(_mistakes, texts);
    }

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
        var name = asked.Definition.Name;
        return
        [
            .. hasCause ? [Text(cause, texts["indicators.cause-label", name])] : (AdaptiveElement[])[],
            Text(measure, texts[hasCause ? "indicators.measure-label" : "indicators.process-label", name]),
            Ask.Date(effect, texts["indicators.effect-label", name], filled.GetValueOrDefault(effect)).WithProblems(_mistakes, texts),
        ];

        bool IsOn(string field) => filled.ContainsKey(field) || problems.Any(problem => problem.Field == field);
    }

    private AdaptiveElement Number(string field, string label, string? hint = null) =>
        Ask.Text(field, label, filled.GetValueOrDefault(field), LongestNumber, hint).WithProblems(_mistakes, texts);

    private AdaptiveElement Text(string field, string label) =>
        Ask.LongText(field, label, filled.GetValueOrDefault(field), TypedIndicators.MostCharacters).WithProblems(_mistakes, texts);
}
