using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Reporting.ControlChart;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.LearningNetwork;

/// <summary>A team's own indicator in words and as a run chart, alike on its card and on the receipt of a check-in.</summary>
internal static class TeamIndicatorWords
{
    /// <summary>As many as one tells apart in a chart on a phone.</summary>
    private const int MostDrawn = 24;

    /// <summary>«5,2 dager»: with as many decimals as were typed.</summary>
    public static string Amount(decimal value, TeamIndicatorSaid said, LocalTexts texts) =>
        texts["team-indicator.amount", CheckInWords.Number(value, texts), said.Unit];

    /// <summary>«Nå 5,2 dager (24. november). Nullpunkt 6,8 dager, mål 4 dager.»</summary>
    public static string Standing(TeamSeries series, LocalTexts texts)
    {
        var said = series.Indicator.Said;
        var (last, baseline) = (Amount(series.Last.Value, said, texts), Amount(said.Baseline, said, texts));
        return said.Target is { } target
            ? texts["team-indicator.standing-target", last, texts.Day(series.Last.Day), baseline, Amount(target, said, texts)]
            : texts["team-indicator.standing", last, texts.Day(series.Last.Day), baseline];
    }

    /// <summary>The direction with the rule that says it; where there are too few values, how many more it takes.</summary>
    public static string Course(TeamSeries series, LocalTexts texts) => texts.Said(series.Variation)
        ?? (series.Points.Count < IndicatorVariation.Least
            ? texts.Counted("team-indicator.too-few", IndicatorVariation.Least - series.Points.Count)
            : texts["team-indicator.all-alike"]);

    /// <summary>Between what it varies of itself, and what that is reckoned from; null where nobody can tell yet.</summary>
    public static string? Limits(TeamSeries series, LocalTexts texts) => series.Limits is not { } limits
        ? null
        : texts[
            "team-indicator.limits", Rounded(Math.Max(limits.Lower, series.IsNeverNegative ? 0 : limits.Lower), series, texts),
            Amount(Math.Round(limits.Upper, DecimalsOf(series)), series.Indicator.Said, texts), limits.Points];

    /// <summary>Null where there is no course to draw.</summary>
    public static AdaptiveElement? Chart(TeamSeries series, LocalTexts texts)
    {
        var (said, points) = (series.Indicator.Said, series.Points.TakeLast(MostDrawn).ToList());
        if (points.Count < 2)
            return null;
        var values = texts.List([.. points.Select(point => Amount(point.Value, said, texts))]);
        return Cards.Chart.Lines(
            said.Name,
            said.Target is { } goal ? texts["own-figures.drawn", values, Amount(goal, said, texts)] : values,
            texts[said.Target is null ? "team-indicator.legend" : "team-indicator.legend-target"],
            [.. Lines(said, points, texts)]);
    }

    /// <summary>The chart as a picture for a slide: with what is measured, whose it is, nullpunkt, target and limits.</summary>
    public static byte[] Slide(TeamSeries series, string team, LocalTexts texts)
    {
        var said = series.Indicator.Said;
        var direction = texts[$"team-indicator.direction.{TeamIndicatorSaid.Directions.Single(one => one.Value == said.Direction).Key}"];
        return SlideChart.Of(
            new SlideWords(
                $"{said.Name} ({said.Unit})", $"{team} · {direction}",
                [.. series.Points.Select(point => (point.Day, point.Value, CheckInWords.Number(point.Value, texts)))],
                [.. Beside(series, texts)], Course(series, texts)),
            texts.ShortDate, level => texts.Number(level, level.Scale));
    }

    private static IEnumerable<SlideLine> Beside(TeamSeries series, LocalTexts texts)
    {
        yield return new SlideLine(texts["team-indicator.baseline"], series.Indicator.Said.Baseline, LineStyle.Solid);
        if (series.Indicator.Said.Target is { } target)
            yield return new SlideLine(texts.Capital(texts["team-indicator.line-target"]), target, LineStyle.Dashed);
        if (series.Limits is not { } limits)
            yield break;
        yield return new SlideLine(texts.Capital(texts["team-indicator.line-upper"]), limits.Upper, LineStyle.Dotted);
        if (limits.Lower >= 0 || !series.IsNeverNegative)
            yield return new SlideLine(texts.Capital(texts["team-indicator.line-lower"]), limits.Lower, LineStyle.Dotted);
    }

    private static IEnumerable<ChartLine> Lines(TeamIndicatorSaid said, List<TeamPoint> points, LocalTexts texts)
    {
        yield return new ChartLine(texts["team-indicator.line"], LineStyle.Solid, [.. points.Select(point => (point.Day, point.Value))]);
        if (said.Target is { } target)
            yield return new ChartLine(
                texts["team-indicator.line-target"], LineStyle.Dashed, [(points[0].Day, target), (points[^1].Day, target)]);
    }

    private static string Rounded(decimal value, TeamSeries series, LocalTexts texts) => texts.Number(value, DecimalsOf(series));

    /// <summary>What is reckoned has as many decimals as what was typed.</summary>
    private static int DecimalsOf(TeamSeries series) => series.Points.Max(point => point.Value.Scale);
}
