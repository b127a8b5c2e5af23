using AdaptiveCards;
using GevinstBot.Teams.Cards;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Cards;

/// <summary>Numbers drawn where Teams can draw them, and the same numbers in words where it can't.</summary>
public static class Chart
{
    public static AdaptiveElement Bars(string title, IReadOnlyList<(string Name, int Count, string Words)> bars) => new HorizontalBarChart(
        title,
        fallback: Say.Facts(bars.Select(bar => (bar.Name, bar.Words))),
        [.. bars.Select(bar => new HorizontalBarChartPoint(bar.Name, bar.Count))]);

    /// <summary>A value's course with its target, and where Teams can't draw it a small picture that says the same.</summary>
    /// <param name="title">What is measured.</param>
    /// <param name="words">«73, 70 og 64 dager, mål 58»: what a screen reader says.</param>
    /// <param name="line">What the values and the target are called.</param>
    /// <param name="points">The first day of each period, and its value.</param>
    /// <param name="target">Null where there is none to draw.</param>
    public static AdaptiveElement Trend(
        string title,
        string words,
        (string Values, string Target) line,
        IReadOnlyList<(LocalDate Day, decimal Value)> points,
        decimal? target)
    {
        var picture = TrendPicture(words, [.. points.Select(point => point.Value)], target);
        return new LineChart(title, fallback: picture, [.. Lines()]);

        IEnumerable<LineChartLine> Lines()
        {
            yield return new(line.Values, "categoricalBlue", [.. points.Select(point => Point(point.Day, point.Value))]);
            if (target is { } goal)
                yield return new(line.Target, "neutral", [.. points.Select(point => Point(point.Day, goal))]);
        }
    }

    /// <summary>Lines over the same days; where Teams can't draw them, a picture with what each colour means below it.</summary>
    /// <param name="title">What is drawn.</param>
    /// <param name="words">The same numbers: what a screen reader says.</param>
    /// <param name="legend">Which line is which in the picture.</param>
    /// <param name="lines">Those that have points.</param>
    public static AdaptiveElement Lines(string title, string words, string legend, IReadOnlyList<ChartLine> lines) => new LineChart(
        title,
        fallback: Place.Together(
            new AdaptiveImage(LinesPicture.Of(lines)) { AltText = words, Width = new($"{LinesPicture.Width}px") }, Say.SmallLine(legend)),
        [.. lines.Select(line => new LineChartLine(
            line.Name, ColourOf(line.Style), [.. line.Points.Select(point => Point(point.Day, point.Value))]))]);

    /// <summary>The picture alone: in a table's row there is no room for a chart.</summary>
    public static AdaptiveElement TrendPicture(string words, IReadOnlyList<decimal> values, decimal? target) =>
        new AdaptiveImage(Cards.TrendPicture.Of(values, target)) { AltText = words, Width = new($"{Cards.TrendPicture.Width}px") };

    /// <summary>What followed from what, as a small picture.</summary>
    /// <param name="words">The same: what a screen reader says.</param>
    /// <param name="dots">From the left, in order.</param>
    public static AdaptiveElement Chain(string words, IReadOnlyList<ChainDot> dots) =>
        new AdaptiveImage(ChainPicture.Of(dots)) { AltText = words, Width = new($"{ChainPicture.WidthOf(dots)}px") };

    private static string ColourOf(LineStyle style) => style switch
    {
        LineStyle.Dashed => "neutral",
        LineStyle.Solid => "categoricalBlue",
        LineStyle.Dotted => "categoricalMarigold",
    };

    private static LineChartPoint Point(LocalDate day, decimal value) => new(LocalDatePattern.Iso.Format(day), (double)value);
}
