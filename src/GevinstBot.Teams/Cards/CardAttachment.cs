using Microsoft.Bot.Schema;

namespace GevinstBot.Teams.Cards;

public static class CardAttachment
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The card as a message carries it.</summary>
    /// <exception cref="CardException">The card breaks a rule of <see cref="CardJson"/>.</exception>
    public static Attachment ToAttachment(this AdaptiveCard card) => new(ContentType, content: CardJson.Raw(card));
}
