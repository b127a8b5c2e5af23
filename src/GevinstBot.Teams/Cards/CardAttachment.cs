using AdaptiveCards;
using GevinstBot.Teams.Activities;

namespace GevinstBot.Teams.Cards;

public static class CardAttachment
{
    /// <summary>The card as a message carries it.</summary>
    /// <exception cref="CardException">The card breaks a rule of <see cref="CardJson"/>.</exception>
    public static Attachment ToAttachment(this AdaptiveCard card) =>
        new() { ContentType = AdaptiveCard.ContentType, Content = CardJson.Raw(card) };
}
