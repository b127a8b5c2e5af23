using System.Text.Json.Serialization;
using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>A chart, in Teams only: the fallback carries the same numbers as facts.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards</remarks>
public sealed class HorizontalBarChart(string title, AdaptiveElement fallback, params IReadOnlyList<HorizontalBarChartPoint> data)
    : TeamsElement(fallback)
{
    public override string Type { get; set; } = "Chart.HorizontalBar";

    public IReadOnlyList<HorizontalBarChartPoint> Data { get; } = data;

    public string Title { get; } = title;

    /// <summary>Teams leaves the title out unless it is asked for.</summary>
    public bool ShowTitle { get; } = true;
}

public sealed record HorizontalBarChartPoint(string X, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Y);
