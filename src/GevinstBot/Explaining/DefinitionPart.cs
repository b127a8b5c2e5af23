using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Explaining;

/// <summary>The definition that a figure was given under: its version, what it means, where it comes from, and what it means now.</summary>
public static class DefinitionPart
{
    public static IEnumerable<AdaptiveElement?> Of(ExplainedFigure figure, LocalTexts texts)
    {
        var definition = figure.Definition;
        var change = definition.Changes.LastOrDefault(one => one.Version == definition.Version);
        return
        [
            Say.Subheading(texts["explain.definition", definition.Version]),
            change is null ? null : Say.Line(texts["explain.since", texts.Period(change.From), change.What]),
            definition.Why is { } why ? Say.Line(why) : null,
            Say.Line(Formula(definition, texts)),
            Say.Line(Origin(definition, texts)),
            figure.Present is { } present && present.Version != definition.Version
                ? Say.Line(texts["explain.changed-since", present.Version, WhatNow(present, texts)])
                : null,
        ];
    }

    private static string Formula(IndicatorDefinition definition, LocalTexts texts)
    {
        var direction = texts[definition.Direction switch
        {
            Direction.Lower => "explain.lower",
            Direction.Higher => "explain.higher",
            Direction.Band => "explain.band",
        }];
        return definition switch
        {
            { Numerator: { } numerator, Denominator: { } denominator } => texts["explain.formula", numerator, denominator, direction],
            { Denominator: { } denominator } => texts["explain.formula-of", denominator, direction],
            _ => direction,
        };
    }

    private static string Origin(IndicatorDefinition definition, LocalTexts texts)
    {
        var often = texts[definition.Frequency switch
        {
            Frequency.Monthly => "explain.monthly",
            Frequency.Tertial => "explain.tertial",
            Frequency.HalfYearly => "explain.half-yearly",
            Frequency.Yearly => "explain.yearly",
        }];
        var lag = definition.ReportingLagDays.ToString(CultureInfo.InvariantCulture);
        return string.Join(' ', new[]
        {
            definition.Source is { } source ? texts["explain.from", source] : null,
            definition.Owner is { } owner ? texts["explain.owner", owner] : null,
            texts["explain.often", often, lag],
        }.OfType<string>());
    }

    private static string WhatNow(IndicatorDefinition present, LocalTexts texts) =>
        present.Changes.LastOrDefault(one => one.Version == present.Version) is { } change
            ? texts["explain.since", texts.Period(change.From), change.What]
            : texts["explain.not-described"];
}
