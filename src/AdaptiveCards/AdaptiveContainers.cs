using System.Text.Json.Serialization;

namespace AdaptiveCards;

public class AdaptiveContainer : AdaptiveElement
{
    public override string Type { get; set; } = "Container";

    /// <summary>Written also where it is empty: the schema asks for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public List<AdaptiveElement> Items { get; set; } = [];

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public AdaptiveContainerStyle Style { get; set; }
}

public enum AdaptiveContainerStyle
{
    [JsonStringEnumMemberName("default")]
    Default,

    /// <summary>On a ground of its own.</summary>
    [JsonStringEnumMemberName("emphasis")]
    Emphasis,
}

public enum AdaptiveVerticalContentAlignment { Top, Center, Bottom }

/// <summary>Side by side; Teams doesn't scroll sideways, so at most three.</summary>
public class AdaptiveColumnSet : AdaptiveElement
{
    public override string Type { get; set; } = "ColumnSet";
    public List<AdaptiveColumn> Columns { get; set; } = [];
}

public class AdaptiveColumn : AdaptiveContainer
{
    public override string Type { get; set; } = "Column";

    [JsonPropertyOrder(1)]
    public AdaptiveWidth? Width { get; set; }
}

/// <summary><c>auto</c>, <c>stretch</c>, a weight such as <c>2</c>, or pixels such as <c>48px</c>.</summary>
[JsonConverter(typeof(AsText<AdaptiveWidth>))]
public class AdaptiveWidth(string value)
{
    public static AdaptiveWidth Stretch { get; } = new("stretch");

    public static AdaptiveWidth Auto { get; } = new("auto");

    public override string ToString() => value;
}

public class AdaptiveActionSet : AdaptiveElement
{
    public override string Type { get; set; } = "ActionSet";
    public List<AdaptiveAction> Actions { get; set; } = [];
}
