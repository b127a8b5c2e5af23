using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Cards;

/// <remarks>https://adaptivecards.microsoft.com/?topic=Badge</remarks>
public sealed record Badge(string Text) : TeamsElement
{
    public string? Icon { get; init; }
    public BadgeAppearance? Appearance { get; init; }
    public BadgeShape? Shape { get; init; }
    public BadgeSize? Size { get; init; }
    public BadgeStyle? Style { get; init; }
    public string? Tooltip { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary><see cref="Name"/> is a Fluent icon's name.</summary>
public sealed record Icon(string Name) : TeamsElement
{
    public IconSize? Size { get; init; }
    public IconStyle? Style { get; init; }
    public TextColor? Color { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }
    public ActionElement? SelectAction { get; init; }

    internal override IEnumerable<CardPart?> Parts => [SelectAction];
}

/// <summary>Without a <see cref="Value"/> it only says that something goes on.</summary>
public sealed record ProgressBar : TeamsElement
{
    public double? Value { get; init; }
    public double? Max { get; init; }
    public ProgressBarColor? Color { get; init; }
}

public sealed record ProgressRing : TeamsElement
{
    public string? Label { get; init; }
    public ProgressRingLabelPosition? LabelPosition { get; init; }
    public ProgressRingSize? Size { get; init; }
}

public sealed record Rating(double Value) : TeamsElement
{
    public int? Max { get; init; }
    public int? Count { get; init; }
    public RatingSize? Size { get; init; }
    public RatingColor? Color { get; init; }
    public RatingStyle? Style { get; init; }
}

public sealed record CompoundButton(string Title) : TeamsElement
{
    public string? Description { get; init; }
    public string? Badge { get; init; }
    public ActionElement? SelectAction { get; init; }

    internal override IEnumerable<CardPart?> Parts => [SelectAction];
}

public enum BadgeAppearance { Filled, Tint }

public enum BadgeShape { Square, Rounded, Circular }

public enum BadgeSize { Medium, Large, ExtraLarge }

public enum BadgeStyle { Default, Subtle, Informative, Accent, Good, Attention, Warning }

public enum IconSize
{
    [JsonStringEnumMemberName("xxSmall")] XxSmall,
    [JsonStringEnumMemberName("xSmall")] XSmall,
    Small,
    Standard,
    Medium,
    Large,
    [JsonStringEnumMemberName("xLarge")] XLarge,
    [JsonStringEnumMemberName("xxLarge")] XxLarge,
}

public enum IconStyle { Regular, Filled }

public enum ProgressBarColor { Accent, Good, Warning, Attention }

public enum ProgressRingLabelPosition { Before, After, Above, Below }

public enum ProgressRingSize { Tiny, Small, Medium, Large }

public enum RatingSize { Medium, Large }

public enum RatingColor { Neutral, Marigold }

public enum RatingStyle { Default, Compact }
