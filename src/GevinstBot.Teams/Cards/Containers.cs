using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Cards;

public sealed record Container(params IReadOnlyList<CardElement> Items) : CardElement
{
    public ContainerStyle? Style { get; init; }
    public bool? Bleed { get; init; }
    public bool? ShowBorder { get; init; }
    public bool? RoundedCorners { get; init; }
    public string? MinHeight { get; init; }
    public VerticalAlignment? VerticalContentAlignment { get; init; }
    public ActionElement? SelectAction { get; init; }

    internal override IEnumerable<CardPart?> Parts => [.. Items, SelectAction];
}

/// <summary>Side by side; Teams doesn't scroll sideways, so at most three.</summary>
public sealed record ColumnSet(params IReadOnlyList<Column> Columns) : CardElement
{
    public ContainerStyle? Style { get; init; }
    public bool? Bleed { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }
    public ActionElement? SelectAction { get; init; }

    internal override IEnumerable<CardPart?> Parts => [.. Columns, SelectAction];
}

public sealed record Column(params IReadOnlyList<CardElement> Items) : CardPart
{
    [JsonPropertyOrder(-3)]
    public string Type { get; } = "Column";

    /// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>48px</c>.</summary>
    public string Width { get; init; } = "stretch";

    public ContainerStyle? Style { get; init; }
    public bool? IsVisible { get; init; }
    public bool? Separator { get; init; }
    public Spacing? Spacing { get; init; }
    public TargetWidth? TargetWidth { get; init; }
    public VerticalAlignment? VerticalContentAlignment { get; init; }
    public ActionElement? SelectAction { get; init; }

    internal override IEnumerable<CardPart?> Parts => [.. Items, SelectAction];
}

/// <remarks>https://adaptivecards.io/explorer/ActionSet.html</remarks>
public sealed record ActionSet(params IReadOnlyList<ActionElement> Actions) : CardElement
{
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    internal override IEnumerable<CardPart?> Parts => Actions;
}

public enum ContainerStyle
{
    [JsonStringEnumMemberName("default")] Default,
    [JsonStringEnumMemberName("emphasis")] Emphasis,
    [JsonStringEnumMemberName("accent")] Accent,
    [JsonStringEnumMemberName("good")] Good,
    [JsonStringEnumMemberName("attention")] Attention,
    [JsonStringEnumMemberName("warning")] Warning,
}
