using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Explaining;

/// <summary>An organisation's own figure in words: against its target, and beside the region's.</summary>
public static class OwnFigureWords
{
    /// <summary>«mål nådd», «over mål», «innenfor»; a dash where there is nothing to measure, or nothing to measure against.</summary>
    public static AdaptiveElement Badge(IndicatorDefinition definition, CoursePoint point, LocalTexts texts)
    {
        var (key, tone) = Standing(definition, point);
        return tone is { } known ? Say.Badge(texts[key], known) : Say.Cell(texts[key]);
    }

    /// <summary>The same in a document.</summary>
    public static string Status(IndicatorDefinition definition, CoursePoint point, LocalTexts texts) =>
        texts[Standing(definition, point).Key];

    private static (string Key, Tone? Tone) Standing(IndicatorDefinition definition, CoursePoint point) => point switch
    {
        { Value: null } => ("own-figures.no-status", null),
        { Target: null } => (definition.LacksTarget(point.Period) ? "own-figures.target-not-set" : "own-figures.no-status", null),
        { Value: { } value, Target: { } target } => (target.Distance(value), point.Deviates) switch
        {
            (0, _) => ("own-figures.met", Tone.Good),
            (_, false) => ("own-figures.within", Tone.Warning),
            ( > 0, _) => ("own-figures.above", Tone.Attention),
            _ => ("own-figures.below", Tone.Attention),
        },
    };

    /// <summary>«57 dager», or that there is none, or that nobody has confirmed it.</summary>
    public static string Value(IndicatorDefinition definition, CoursePoint point, LocalTexts texts) => point switch
    {
        { Value: null } => texts["own-figures.missing"],
        { Value: { } value, IsFetched: true } => texts["own-figures.unconfirmed", texts.Amount(definition, value)],
        { Value: { } value } => texts.Amount(definition, value),
    };

    /// <summary>
    /// «I september 2026: 57 dager hos dere. I regionen: median 56 dager, fra 38 til 64 (tall fra 9 av 9).»; that they are too few to stand
    /// beside, where they are; null before the round is locked, or without an own value of that period.
    /// </summary>
    public static string? Beside(OwnFigures own, IndicatorCourse course, LocalTexts texts)
    {
        if (own.RegionalOf(course) is not { } summary || own.Beside(course) is not { Value: { } value })
            return null;
        var definition = summary.Definition;
        var (period, mine) = (texts.Period(summary.Period), texts.Amount(definition, value));
        return summary.Spread is { } spread
            ? texts[
                "own-figures.region", period, mine, texts.Amount(definition, Middle(spread, definition)),
                texts.Number(spread.Lowest, definition), texts.Amount(definition, spread.Highest), summary.Given, summary.Expected]
            // Of fewer than that nobody ever sees the region: more answers would not help.
            : summary.Expected < RegionalSpread.Least
                ? texts["own-figures.never-enough", summary.Expected, RegionalSpread.Least]
                : texts["own-figures.too-few", period, summary.Given, summary.Expected, RegionalSpread.Least];
    }

    /// <summary>The median with the definition's decimals.</summary>
    public static decimal Middle(RegionalSpread spread, IndicatorDefinition definition) =>
        Math.Round(spread.Median, definition.Decimals, MidpointRounding.AwayFromZero);
}
