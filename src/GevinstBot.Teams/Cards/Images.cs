using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Cards;

/// <summary><see cref="AltText"/> is what the picture says; empty for decoration.</summary>
public sealed record Image(string Url, string AltText) : CardElement
{
    public ImageSize? Size { get; init; }
    public ImageStyle? Style { get; init; }
    public string? Width { get; init; }
    public string? Height { get; init; }
    public HorizontalAlignment? HorizontalAlignment { get; init; }
    public ActionElement? SelectAction { get; init; }

    internal override IEnumerable<CardPart?> Parts => [SelectAction];
}

public sealed record ImageSet(params IReadOnlyList<Image> Images) : CardElement
{
    public ImageSize? ImageSize { get; init; }

    // The schema lists the images as objects of type Image; inside a list of images the type isn't written by itself.
    [JsonPropertyName("images"), JsonInclude]
    internal IReadOnlyList<CardElement> ImagesOnWire => Images;

    [JsonIgnore]
    public IReadOnlyList<Image> Images { get; } = Images;

    internal override IEnumerable<CardPart?> Parts => Images;
}

public enum ImageSize { Auto, Stretch, Small, Medium, Large }

public enum ImageStyle { Default, Person }
