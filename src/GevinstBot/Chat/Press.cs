using GevinstBot.Domain.Network;
using GevinstBot.Rounds;

namespace GevinstBot.Chat;

/// <summary>
/// A press of a button, by whichever path it came. Who pressed, and in which chat, is Teams' word; the verb and the values, all as
/// text, are what the client sent, and nothing in them is to be believed but as that.
/// </summary>
public sealed record Press(PersonId By, string? ConversationId, string Verb, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Teams itself asks for a fresh card: such a press may render, never change anything.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>It came as a message, which can't be answered with a card that its sender alone sees.</summary>
    public bool IsFromOldClient { get; init; }

    /// <summary>A card that is shown asks for itself as it stands.</summary>
    public bool AsksForCard => Verb == RoundCard.RefreshVerb;
}
