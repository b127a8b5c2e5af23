using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A picture: an address, or the picture itself as <c>data:image/png;base64,…</c>.</summary>
/// <remarks>https://adaptivecards.io/explorer/Image.html</remarks>
public class AdaptiveImage(Uri url) : AdaptiveElement
{
    public override string Type { get; set; } = "Image";
    public Uri Url { get; set; } = url;

    /// <summary>What a screen reader says; empty where the picture says nothing that the words beside it don't.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string AltText { get; set; } = "";

    /// <summary>Pixels, such as <c>96px</c>.</summary>
    public AdaptiveWidth? Width { get; set; }
}
