using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>What has a type and may have an id: the card, its elements and its actions.</summary>
[JsonConverter(typeof(ByItsOwnType<AdaptiveTypedElement>))]
public abstract class AdaptiveTypedElement
{
    public abstract string Type { get; set; }

    [JsonPropertyOrder(-9)]
    public string? Id { get; set; }

    /// <summary>Shown where the type is unknown.</summary>
    [JsonPropertyOrder(10)]
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>Properties that the model doesn't know, as they are to be written.</summary>
    [JsonExtensionData]
    public IDictionary<string, object>? AdditionalProperties { get; set; }
}

/// <summary>What stands in for an element where it is unknown.</summary>
[JsonConverter(typeof(AdaptiveFallbackConverter))]
public class AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
{
    public AdaptiveTypedElement Content { get; set; } = fallbackContent;
}

/// <summary>What may stand in a card's body.</summary>
[JsonConverter(typeof(ByItsOwnType<AdaptiveElement>))]
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>False for what stands there unseen until something shows it. An input is sent all the same.</summary>
    [JsonPropertyOrder(-2)]
    public bool IsVisible { get; set; } = true;

    public bool Separator { get; set; }
    public AdaptiveSpacing Spacing { get; set; }
}

public enum AdaptiveSpacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }
