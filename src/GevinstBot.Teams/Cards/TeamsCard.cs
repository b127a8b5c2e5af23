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
