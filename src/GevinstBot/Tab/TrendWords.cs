using GevinstBot.Cards;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Tab;

/// <summary>A trend in words: where it stands, and what one would see on its picture.</summary>
internal static class TrendWords
{
    public static string GroupKey(TrendStanding standing) => standing switch
    {
        TrendStanding.Missed => "tab.group-missed",
        TrendStanding.Tolerated => "tab.group-tolerated",
        TrendStanding.Met => "tab.group-met",
        TrendStanding.Unknown => "tab.group-unknown",
    };

    /// <summary>Null where there is nothing to say.</summary>
    public static (string Words, Tone Tone)? Standing(IndicatorTrend trend, LocalTexts texts)
    {
        var (point, value) = Latest(trend);
        return (trend.Standing, point?.Target) switch
        {
            (TrendStanding.Unknown, _) when point is not null && trend.Definition.LacksTarget(point.Period) =>
                (texts["own-figures.target-not-set"], Tone.Plain),
            (TrendStanding.Met, _) => (texts["own-figures.met"], Tone.Good),
            (TrendStanding.Tolerated, _) => (texts["own-figures.within"], Tone.Warning),
            (TrendStanding.Missed, { } target) =>
                (texts[target.Distance(value!.Value) > 0 ? "own-figures.above" : "own-figures.below"], Tone.Attention),
            _ => null,
        };
    }

    /// <summary>The number that a trend is told by: the own last one, else the region's middle.</summary>
    public static (TrendPoint? Point, decimal? Value) Latest(IndicatorTrend trend) => trend.LastOwn is { } own
        ? (own, own.Own)
        : (trend.LastOfRegion, trend.LastOfRegion is { Region: { } region } ? Middle(region, trend.Definition) : null);

    public static decimal Middle(RegionalSpread region, IndicatorDefinition definition) =>
        Math.Round(region.Median, definition.Decimals, MidpointRounding.AwayFromZero);

    /// <summary>What the picture shows, for whoever doesn't see it; the table beneath has it all.</summary>
    public static string Picture(IndicatorTrend trend, string? own, LocalTexts texts)
    {
        var definition = trend.Definition;
        var shown = trend.Points.Where(point => point.Region is not null).ToList();
        var mine = trend.Points.Where(point => point.Own is not null).ToList();
        string[] sentences =
        [
            .. mine is [var first, .., var last] && own is not null
                ? [texts["tab.picture-own", own, texts.Amount(definition, first.Own!.Value), texts.Period(first.Period),
                    texts.Amount(definition, last.Own!.Value), texts.Period(last.Period)]]
                : Array.Empty<string>(),
            .. shown is [var begin, .., var end]
                ? [texts["tab.picture-region", texts.Amount(definition, Middle(begin.Region!, definition)), texts.Period(begin.Period),
                    texts.Amount(definition, Middle(end.Region!, definition)), texts.Period(end.Period)]]
                : Array.Empty<string>(),
            texts["tab.picture-table"],
        ];
        return string.Join(' ', sentences);
    }
}
