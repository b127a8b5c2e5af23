using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.NewIndicators;

/// <summary>A definition as it is read: what is counted and of what, how often, from where, and how it is put together.</summary>
public static class IndicatorDefinitionPart
{
    public static AdaptiveElement Of(IndicatorDefinition definition, LocalTexts texts) => Place.Together(
    [
        .. new (string Key, string? Value)[]
        {
            ("why", definition.Why), ("area", texts.Area(definition)),
            ("formula", Formula(definition, texts)), ("unit", texts.Unit(definition)),
            ("direction", texts[$"new-indicators.direction-{DefinitionEdit.KeyOf(definition.Direction)}"]),
            ("frequency", texts[$"new-indicators.frequency-{DefinitionEdit.KeyOf(definition.Frequency)}"]),
            ("source", definition.Source), ("owner", definition.Owner),
            ("aggregation", texts[$"new-indicators.aggregation-{DefinitionEdit.KeyOf(definition.Aggregation)}"]),
        }.Where(line => line.Value is { Length: > 0 })
            .Select(line => Say.Labelled(texts[$"new-indicators.{line.Key}"], $" {line.Value}").Spaced(AdaptiveSpacing.Small)),
    ]);

    private static string? Formula(IndicatorDefinition definition, LocalTexts texts) => definition switch
    {
        { Numerator: { } counted, Denominator: { } of } => texts["new-indicators.counted-of", counted, of],
        { Numerator: { } counted } => counted,
        _ => definition.Denominator,
    };
}
