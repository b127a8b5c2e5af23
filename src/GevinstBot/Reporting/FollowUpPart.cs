using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>Which indicators are under closer follow-up, as other cards say it.</summary>
public static class FollowUpPart
{
    private const int Most = 4;

    /// <summary>On a line of the report; what else there is, is behind a button.</summary>
    private const int Named = 2;

    /// <summary>On the organisation's own card.</summary>
    public static IEnumerable<AdaptiveElement> Of(IndicatorQuestion question, LocalTexts texts) =>
        from one in question.FollowUps
        let asked = question.Indicators.Concat(question.Elsewhere).FirstOrDefault(asked => asked.Id == one.Indicator)
        where asked is not null
        select Say.SmallLine(texts[
            "follow-up.on-card", texts.Quoted(asked.Definition.Name), texts[$"follow-up.weeks.{one.Weeks}"], texts.Date(one.Until)]);

    /// <summary>In the region's report: which they are; null where there are none.</summary>
    public static AdaptiveElement? Names(
        IReadOnlyList<FollowedIndicator> followed, Func<IndicatorId, IndicatorDefinition?> definitionOf, Roster roster, LocalTexts texts) =>
        followed.Count == 0
            ? null
            : Say.Labelled(
                texts["follow-up.report"],
                $" {texts.ListOf([.. followed.Select(one => Name(one.FollowUp, definitionOf, roster, texts))], Named)}");

    /// <summary>What was measured last, what was done, and whether that helps.</summary>
    public static IEnumerable<AdaptiveElement> Why(
        IReadOnlyList<FollowedIndicator> followed, Func<IndicatorId, IndicatorDefinition?> definitionOf, Roster roster, LocalTexts texts) =>
        followed.Take(Most).Select(one => Say.Labelled(
            Name(one.FollowUp, definitionOf, roster, texts),
            // What was written long ago is kept no longer.
            one.Last is { Measure.Length: > 0 } last
                ? $" {Last(one, definitionOf, texts)} {texts["follow-up.done", last.Measure]}"
                : $" {Last(one, definitionOf, texts)}"));

    /// <summary>«Ventetid, somatikk (Ahus)».</summary>
    public static string Name(
        CloserFollowUp one, Func<IndicatorId, IndicatorDefinition?> definitionOf, Roster roster, LocalTexts texts) => texts[
        "tertial-document.in-month", definitionOf(one.Indicator)?.Name ?? one.Indicator.Value,
        roster.Find(one.Organization)?.ShortName ?? one.Organization.Value];

    /// <summary>«64 dager 16.11.2026, og tiltaket virker delvis», or that nobody has answered yet.</summary>
    public static string Last(FollowedIndicator one, Func<IndicatorId, IndicatorDefinition?> definitionOf, LocalTexts texts) =>
        one.Last is { } last ? Said(last, definitionOf(one.FollowUp.Indicator), texts) : texts["follow-up.unanswered"];

    public static string Said(FollowUpCheck check, IndicatorDefinition? definition, LocalTexts texts)
    {
        var effect = texts[$"follow-up.effect-said.{Key(check.Effect)}"];
        return check.Value is { } value && definition is not null
            ? texts["follow-up.said", texts.Amount(definition, value), texts.Date(check.Day), effect]
            : texts["follow-up.said-without", texts.Date(check.Day), effect];
    }

    public static string Key(FollowUpEffect effect) => effect switch
    {
        FollowUpEffect.TooEarly => "too-early",
        FollowUpEffect.No => "no",
        FollowUpEffect.Partly => "partly",
        FollowUpEffect.Yes => "yes",
    };
}
