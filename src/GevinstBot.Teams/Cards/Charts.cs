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

/// <summary>Lines over time, in Teams only: the fallback says the same numbers.</summary>
public sealed class LineChart(string title, AdaptiveElement fallback, params IReadOnlyList<LineChartLine> data) : TeamsElement(fallback)
{
    public override string Type { get; set; } = "Chart.Line";

    public IReadOnlyList<LineChartLine> Data { get; } = data;

    public string Title { get; } = title;

    public bool ShowTitle { get; } = true;
}

/// <summary>One of the lines, with what it is called, its colour by name, and its points in order.</summary>
public sealed record LineChartLine(string Legend, string Color, IReadOnlyList<LineChartPoint> Values);

/// <summary>A day as <c>yyyy-MM-dd</c>, and the number.</summary>
public sealed record LineChartPoint(string X, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Y);

public sealed record HorizontalBarChartPoint(string X, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Y);
