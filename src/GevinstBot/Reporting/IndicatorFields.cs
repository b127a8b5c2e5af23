using GevinstBot.Delivery;
using GevinstBot.Domain;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>The parts the indicator cards are put together of: a fetched value, the fields of a typed one, the fields of a deviation.</summary>
internal sealed class IndicatorFields(LocalTexts texts, IReadOnlyDictionary<string, string> filled, IReadOnlyList<Problem> problems)
{
    /// <summary>What is wrong, without the questions that were not asked before: those are no mistake.</summary>
    private readonly IReadOnlyList<Problem> _mistakes = [.. problems.Where(problem => problem.TextKey != TypedIndicators.ExplanationWanted)];

    public static RichTextBlock Name(IndicatorDefinition definition) =>
        new(new TextRun(definition.Name) { Weight = TextWeight.Bolder });

    public static RichTextBlock Line(string text, TextColor? color = null, bool isSmall = false) =>
        new(new TextRun(text) { Color = color, Size = isSmall ? TextSize.Small : null, IsSubtle = isSmall ? true : null }) { Spacing = Spacing.None };

    /// <summary>A fetched value in two or three lines: value and period, target and status, source and date.</summary>
    public Container Fetched(IndicatorQuestion question, ImportedValue import) => new(
        [
            Name(question.Definition),
            Line($"{texts.Amount(question.Definition, import.Value)} – {texts.Period(question.Period)}"),
            Measured(question.Definition, import.Value, question.Target, question.Period, question.ImportDeviates),
            Line(texts["indicators.source", import.Source, texts.Date(import.Date)], isSmall: true),
            .. Explanation(question),
        ])
    { Spacing = Spacing.Medium };

    public RichTextBlock Measured(IndicatorDefinition definition, decimal value, Target? target, ReportingPeriod period, bool deviates)
    {
        var goal = texts.Target(definition, target, period);
        var status = texts.Status(definition, value, target, deviates);
        return Line(status is null ? goal : $"{goal} – {status}", deviates ? TextColor.Attention : null);
    }

    public Container Typed(IndicatorQuestion question)
    {
        var definition = question.Definition;
        var value = new InputText(IndicatorField.Value(question.Id))
        {
            Label = texts["indicators.value-label", definition.Name, texts.Period(question.Period), texts.Unit(definition)],
            Value = filled.GetValueOrDefault(IndicatorField.Value(question.Id)),
            Placeholder = texts["indicators.value-placeholder"],
            MaxLength = 40,
        };
        var target = texts.Target(definition, question.Target, question.Period);
        var known = question.Imported is { } import
            ? texts["indicators.fetched-was", texts.Amount(definition, import.Value), import.Source, texts.Date(import.Date)] + " "
            : "";
        return new Container(
            [
                value.WithProblems(_mistakes, texts),
                Line(known + target, isSmall: true),
                .. Denominator(question),
                State(question).WithProblems(_mistakes, texts),
                .. Explanation(question),
            ])
        { Spacing = Spacing.Large };
    }

    private IEnumerable<CardElement> Denominator(IndicatorQuestion question)
    {
        if (question.Definition.Denominator is not { } of)
            yield break;
        var field = IndicatorField.Denominator(question.Id);
        yield return new InputText(field)
        {
            Label = texts["indicators.denominator-label", of],
            Value = filled.GetValueOrDefault(field),
            MaxLength = 40,
        }.WithProblems(_mistakes, texts);
    }

    private InputChoiceSet State(IndicatorQuestion question) => new(IndicatorField.State(question.Id))
    {
        Label = texts["indicators.state-label", question.Definition.Name],
        Style = ChoiceInputStyle.Compact,
        Value = filled.GetValueOrDefault(IndicatorField.State(question.Id)) is { Length: > 0 } state ? state : TypedIndicators.States.Keys.First(),
        Choices = [.. TypedIndicators.States.Keys.Select(key => new Choice(texts[$"indicators.state-{key}"], key))],
    };

    /// <summary>Cause, measure and date, when the value is known to deviate.</summary>
    private IEnumerable<CardElement> Explanation(IndicatorQuestion question)
    {
        var (cause, measure, effect) = (IndicatorField.Cause(question.Id), IndicatorField.Measure(question.Id), IndicatorField.Effect(question.Id));
        var isWanted = filled.ContainsKey(cause) || problems.Any(problem => problem.Field == cause)
            || (question.ImportDeviates && !filled.ContainsKey(IndicatorField.Value(question.Id)));
        if (!isWanted)
            return [];
        var name = question.Definition.Name;
        return
        [
            Text(cause, texts["indicators.cause-label", name]).WithProblems(_mistakes, texts),
            Text(measure, texts["indicators.measure-label", name]).WithProblems(_mistakes, texts),
            new InputDate(effect) { Label = texts["indicators.effect-label", name], Value = filled.GetValueOrDefault(effect) }.WithProblems(_mistakes, texts),
        ];
    }

    private InputText Text(string field, string label) =>
        new(field) { Label = label, Value = filled.GetValueOrDefault(field), IsMultiline = true, MaxLength = TypedIndicators.MostCharacters };
}
