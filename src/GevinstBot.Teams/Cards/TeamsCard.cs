using System.Text.Json.Serialization;
using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>A card as Teams shows it: bot cards up to schema 1.5, and as wide as the chat.</summary>
public sealed class TeamsCard() : AdaptiveCard(NewestVersion)
{
    public const string NewestVersion = "1.5";

    [JsonPropertyOrder(-2)]
    public TeamsCardProperties? Msteams { get; set; } = new(TeamsCardWidth.Full);
}

public sealed record TeamsCardProperties(TeamsCardWidth? Width);

public enum TeamsCardWidth
{
    [JsonStringEnumMemberName("full")] Full,
}

/// <summary>In how wide a pane an element is shown; Teams alone knows it.</summary>
public static class TargetWidth
{
    public const string VeryNarrow = "VeryNarrow";
    public const string Narrow = "Narrow";
    public const string Standard = "Standard";
    public const string Wide = "Wide";

    public static T ShownIn<T>(this T element, string targetWidth) where T : AdaptiveElement => With(element, targetWidth);

    public static T ShownFrom<T>(this T element, string targetWidth) where T : AdaptiveElement => With(element, $"atLeast:{targetWidth}");

    public static T ShownUpTo<T>(this T element, string targetWidth) where T : AdaptiveElement => With(element, $"atMost:{targetWidth}");

    private static T With<T>(T element, string targetWidth) where T : AdaptiveElement
    {
        element.AdditionalProperties ??= new Dictionary<string, object>();
        element.AdditionalProperties["targetWidth"] = targetWidth;
        return element;
    }
}
