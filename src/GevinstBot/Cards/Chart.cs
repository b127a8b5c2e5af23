using AdaptiveCards;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Cards;

/// <summary>Numbers drawn where Teams can draw them, and the same numbers in words where it can't.</summary>
public static class Chart
{
    public static AdaptiveElement Bars(string title, IReadOnlyList<(string Name, int Count, string Words)> bars) => new HorizontalBarChart(
        title,
        fallback: Say.Facts(bars.Select(bar => (bar.Name, bar.Words))),
        [.. bars.Select(bar => new HorizontalBarChartPoint(bar.Name, bar.Count))]);
}
