using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Tab;

/// <summary>What is said of an indicator in the catalogue: nothing of what nobody has said.</summary>
internal static class IndicatorFacts
{
    public static IEnumerable<(string Label, string Words)> Of(IndicatorDefinition definition, LocalTexts texts) =>
        from fact in new (string Key, string? Words)[]
        {
            ("tab.fact-why", definition.Why),
            ("tab.fact-unit", texts.Unit(definition)),
            ("tab.fact-numerator", definition.Numerator),
            ("tab.fact-denominator", definition.Denominator),
            ("tab.fact-source", definition.Source),
            ("tab.fact-owner", definition.Owner),
            ("tab.fact-targets", Targets(definition, texts)),
            ("tab.fact-changes", Changes(definition, texts)),
        }
        where !string.IsNullOrEmpty(fact.Words)
        select (texts[fact.Key], fact.Words);

    private static string? Targets(IndicatorDefinition definition, LocalTexts texts) => definition.Targets.Count == 0
        ? null
        : string.Join(" · ", definition.Targets.OrderBy(target => target.Key)
            .Select(target => texts["tab.target-of-year", $"{target.Key}", texts.Bounds(definition, target.Value)]));

    private static string? Changes(IndicatorDefinition definition, LocalTexts texts) => definition.Changes.Count == 0
        ? null
        : string.Join(" · ", definition.Changes.Select(change => texts["tab.changed-from", texts.Period(change.From), change.What]));
}
