using System.Text.Json.Serialization;
using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>A chart, in Teams only: the fallback carries the same numbers as text, facts or a table.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards</remarks>
public abstract class ChartElement(string title, AdaptiveElement fallback) : TeamsElement(fallback)
{
    public string Title { get; } = title;

    /// <summary>Teams leaves the title out unless it is asked for.</summary>
    public bool ShowTitle { get; set; } = true;

    public string? XAxisTitle { get; set; }
    public string? YAxisTitle { get; set; }
}

public sealed class LineChart(string title, AdaptiveElement fallback, params IReadOnlyList<LineChartData> data)
    : ChartElement(title, fallback)
{
    public override string Type { get; set; } = "Chart.Line";
    public IReadOnlyList<LineChartData> Data { get; } = data;
    public double? YMin { get; set; }
    public double? YMax { get; set; }
}

public sealed record LineChartData(string Legend, params IReadOnlyList<LineChartPoint> Values)
{
    public ChartColor? Color { get; init; }
}

/// <summary><see cref="X"/> is a date as <c>yyyy-MM-dd</c> or the name of a category.</summary>
public sealed record LineChartPoint(string X, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Y);

public sealed class HorizontalBarChart(string title, AdaptiveElement fallback, params IReadOnlyList<HorizontalBarChartPoint> data)
    : ChartElement(title, fallback)
{
    public override string Type { get; set; } = "Chart.HorizontalBar";
    public IReadOnlyList<HorizontalBarChartPoint> Data { get; } = data;
}

public sealed record HorizontalBarChartPoint(string X, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] double Y);

/// <summary>Colours by name, so that they follow the theme.</summary>
public enum ChartColor
{
    [JsonStringEnumMemberName("good")] Good,
    [JsonStringEnumMemberName("warning")] Warning,
    [JsonStringEnumMemberName("attention")] Attention,
    [JsonStringEnumMemberName("neutral")] Neutral,
    [JsonStringEnumMemberName("categoricalBlue")] CategoricalBlue,
}
