using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A card.</summary>
/// <remarks>https://adaptivecards.io/explorer/AdaptiveCard.html</remarks>
[Newtonsoft.Json.JsonConverter(typeof(AdaptiveCardConverter))]
public class AdaptiveCard(AdaptiveSchemaVersion schemaVersion) : AdaptiveTypedElement
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public AdaptiveCard(string schemaVersion) : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    public override string Type { get; set; } = "AdaptiveCard";

    [JsonInclude, JsonPropertyName("$schema")]
    internal string JsonSchema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public AdaptiveSchemaVersion Version { get; set; } = schemaVersion;
    public string? Lang { get; set; }

    /// <summary>Shown by clients that can't render the card, and read by screen readers there.</summary>
    public string? FallbackText { get; set; }

    [JsonPropertyOrder(1)]
    public AdaptiveRefresh? Refresh { get; set; }

    [JsonPropertyOrder(2)]
    public List<AdaptiveElement> Body { get; set; } = [];

    [JsonPropertyOrder(2)]
    public List<AdaptiveAction> Actions { get; set; } = [];

    public string ToJson() => Encoding.UTF8.GetString(ToUtf8Json());

    /// <summary>The bytes of <see cref="ToJson"/>, as they go on the wire. The package doesn't have this one.</summary>
    public byte[] ToUtf8Json() => AdaptiveJson.Write(this);
}

[JsonConverter(typeof(AsText<AdaptiveSchemaVersion>))]
public class AdaptiveSchemaVersion(int major, int minor)
{
    /// <exception cref="FormatException">It isn't two numbers with a full stop between.</exception>
    public AdaptiveSchemaVersion(string versionString) : this(Part(versionString, 0), Part(versionString, 1))
    {
    }

    public int Major { get; set; } = major;
    public int Minor { get; set; } = minor;

    public override string ToString() => $"{Major}.{Minor}";

    private static int Part(string version, int place) =>
        version.Split('.') is [_, _] parts && int.TryParse(parts[place], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"'{version}' is not a schema's version.");
}
