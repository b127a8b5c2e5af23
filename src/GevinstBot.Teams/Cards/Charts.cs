namespace GevinstBot.Teams.Cards;

/// <summary>A chart, in Teams only: the fallback carries the same numbers as text, a FactSet or a table.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards</remarks>
public abstract record ChartElement : TeamsElement
{
    public string? Title { get; init; }

    /// <summary>Teams leaves the title out unless it is asked for.</summary>
    public bool ShowTitle { get; init; } = true;

    public bool? ShowLegend { get; init; }
    public ChartColorSet? ColorSet { get; init; }
    public string? MaxWidth { get; init; }
}

public sealed record LineChart(params IReadOnlyList<LineChartData> Data) : ChartElement
{
    public string? XAxisTitle { get; init; }
    public string? YAxisTitle { get; init; }
    public double? YMin { get; init; }
    public double? YMax { get; init; }
    public ChartColor? Color { get; init; }
}

public sealed record LineChartData(string Legend, params IReadOnlyList<ChartPoint> Values)
{
    public ChartColor? Color { get; init; }
}

/// <summary><see cref="X"/> is a date as <c>yyyy-MM-dd</c> or the name of a category.</summary>
public sealed record ChartPoint(string X, double Y);

public sealed record VerticalBarChart(params IReadOnlyList<BarChartPoint> Data) : ChartElement
{
    public string? XAxisTitle { get; init; }
    public string? YAxisTitle { get; init; }
    public double? YMin { get; init; }
    public double? YMax { get; init; }
    public bool? ShowBarValues { get; init; }
    public ChartColor? Color { get; init; }
}

public sealed record BarChartPoint(string X, double Y)
{
    public ChartColor? Color { get; init; }
}

public sealed record GroupedVerticalBarChart(params IReadOnlyList<GroupedBarData> Data) : ChartElement
{
    public string? XAxisTitle { get; init; }
    public string? YAxisTitle { get; init; }
    public double? YMin { get; init; }
    public double? YMax { get; init; }
    public bool? Stacked { get; init; }
    public bool? ShowBarValues { get; init; }
}

public sealed record GroupedBarData(string Legend, params IReadOnlyList<ChartPoint> Values)
{
    public ChartColor? Color { get; init; }
}

public sealed record HorizontalBarChart(params IReadOnlyList<BarChartPoint> Data) : ChartElement
{
    public string? XAxisTitle { get; init; }
    public string? YAxisTitle { get; init; }
    public HorizontalBarDisplayMode? DisplayMode { get; init; }
    public ChartColor? Color { get; init; }
}

public sealed record StackedHorizontalBarChart(params IReadOnlyList<StackedBarData> Data) : ChartElement
{
    public string? XAxisTitle { get; init; }
    public string? YAxisTitle { get; init; }
}

public sealed record StackedBarData(string Title, params IReadOnlyList<ChartShare> Data);

public sealed record ChartShare(string Legend, double Value)
{
    public ChartColor? Color { get; init; }
}

/// <summary><see cref="Value"/> is the text in the middle.</summary>
public sealed record DonutChart(params IReadOnlyList<ChartShare> Data) : ChartElement
{
    public string? Value { get; init; }
    public ChartColor? ValueColor { get; init; }
    public DonutThickness? Thickness { get; init; }
}

public sealed record PieChart(params IReadOnlyList<ChartShare> Data) : ChartElement;

public sealed record GaugeChart(double Value, params IReadOnlyList<GaugeSegment> Segments) : ChartElement
{
    public double Min { get; init; }
    public required double Max { get; init; }
    public string? SubLabel { get; init; }
    public GaugeValueFormat? ValueFormat { get; init; }
    public bool? ShowMinMax { get; init; }
    public bool? ShowNeedle { get; init; }
}

public sealed record GaugeSegment(string Legend, double Size)
{
    public ChartColor? Color { get; init; }
}

public enum HorizontalBarDisplayMode { AbsoluteWithAxis, AbsoluteNoAxis, PartToWhole }

public enum DonutThickness { Thin, Thick }

public enum GaugeValueFormat { Percentage, Fraction }
