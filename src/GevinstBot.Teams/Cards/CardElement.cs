using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Cards;

/// <summary>Anything that may stand in a card's body.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(ImageSet), "ImageSet")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(InputText), "Input.Text")]
[JsonDerivedType(typeof(InputNumber), "Input.Number")]
[JsonDerivedType(typeof(InputDate), "Input.Date")]
[JsonDerivedType(typeof(InputTime), "Input.Time")]
[JsonDerivedType(typeof(InputToggle), "Input.Toggle")]
[JsonDerivedType(typeof(InputChoiceSet), "Input.ChoiceSet")]
[JsonDerivedType(typeof(InputRating), "Input.Rating")]
[JsonDerivedType(typeof(Badge), "Badge")]
[JsonDerivedType(typeof(Icon), "Icon")]
[JsonDerivedType(typeof(ProgressBar), "ProgressBar")]
[JsonDerivedType(typeof(ProgressRing), "ProgressRing")]
[JsonDerivedType(typeof(Rating), "Rating")]
[JsonDerivedType(typeof(CompoundButton), "CompoundButton")]
[JsonDerivedType(typeof(LineChart), "Chart.Line")]
[JsonDerivedType(typeof(VerticalBarChart), "Chart.VerticalBar")]
[JsonDerivedType(typeof(GroupedVerticalBarChart), "Chart.VerticalBar.Grouped")]
[JsonDerivedType(typeof(HorizontalBarChart), "Chart.HorizontalBar")]
[JsonDerivedType(typeof(StackedHorizontalBarChart), "Chart.HorizontalBar.Stacked")]
[JsonDerivedType(typeof(DonutChart), "Chart.Donut")]
[JsonDerivedType(typeof(PieChart), "Chart.Pie")]
[JsonDerivedType(typeof(GaugeChart), "Chart.Gauge")]
public abstract record CardElement : CardPart
{
    public bool? IsVisible { get; init; }
    public bool? Separator { get; init; }
    public Spacing? Spacing { get; init; }

    /// <summary>Shows the element in panes of this width only; Teams alone knows it.</summary>
    public TargetWidth? TargetWidth { get; init; }

    /// <summary>The language of this fragment where it differs from the card's.</summary>
    public string? Lang { get; init; }

    /// <summary>Shown where the element is unknown.</summary>
    [JsonPropertyOrder(10)]
    public virtual CardElement? Fallback { get; init; }
}

/// <summary>
/// An element only Teams knows. Other renderers drop it without a word, so it must say the same in an ordinary element,
/// which is also the accessible form.
/// </summary>
public abstract record TeamsElement : CardElement
{
    [JsonPropertyOrder(10)]
    public required override CardElement? Fallback { get; init; }
}

public enum Spacing { Default, None, ExtraSmall, Small, Medium, Large, ExtraLarge, Padding }

public enum TargetWidth
{
    VeryNarrow,
    Narrow,
    Standard,
    Wide,
    [JsonStringEnumMemberName("atLeast:VeryNarrow")] AtLeastVeryNarrow,
    [JsonStringEnumMemberName("atLeast:Narrow")] AtLeastNarrow,
    [JsonStringEnumMemberName("atLeast:Standard")] AtLeastStandard,
    [JsonStringEnumMemberName("atLeast:Wide")] AtLeastWide,
    [JsonStringEnumMemberName("atMost:VeryNarrow")] AtMostVeryNarrow,
    [JsonStringEnumMemberName("atMost:Narrow")] AtMostNarrow,
    [JsonStringEnumMemberName("atMost:Standard")] AtMostStandard,
    [JsonStringEnumMemberName("atMost:Wide")] AtMostWide,
}

public enum HorizontalAlignment { Left, Center, Right }

public enum VerticalAlignment { Top, Center, Bottom }
