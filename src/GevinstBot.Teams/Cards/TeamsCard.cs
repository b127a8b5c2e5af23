using System.Text.Json.Serialization;
using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>A card as Teams shows it: bot cards up to schema 1.5, and as wide as the chat.</summary>
public sealed class TeamsCard() : AdaptiveCard(NewestVersion)
{
    public const string NewestVersion = "1.5";

    [JsonPropertyOrder(1)]
    public TeamsCardProperties? Msteams { get; set; } = new(TeamsCardWidth.Full);
}

public sealed record TeamsCardProperties(TeamsCardWidth? Width);

public enum TeamsCardWidth
{
    [JsonStringEnumMemberName("full")] Full,
}

public static class TargetWidth
{
    /// <summary>Shows the element in panes of this width only: <c>Narrow</c>, <c>atLeast:Standard</c>. Only Teams knows it.</summary>
    public static T ShownIn<T>(this T element, string targetWidth) where T : AdaptiveElement
    {
        element.AdditionalProperties ??= new Dictionary<string, object>();
        element.AdditionalProperties["targetWidth"] = targetWidth;
        return element;
    }
}
