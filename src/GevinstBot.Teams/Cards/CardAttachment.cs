using AdaptiveCards;
using Microsoft.Bot.Schema;

namespace GevinstBot.Teams.Cards;

public static class CardAttachment
{
    /// <summary>The card as a message carries it.</summary>
    /// <exception cref="CardException">The card breaks a rule of <see cref="CardJson"/>.</exception>
    public static Attachment ToAttachment(this AdaptiveCard card) => new(AdaptiveCard.ContentType, content: CardJson.Raw(card));
}
