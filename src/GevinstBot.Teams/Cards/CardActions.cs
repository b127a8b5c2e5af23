using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>How many actions a card has, presses in the middle of it included.</summary>
public static class CardActions
{
    public static int Of(AdaptiveTypedElement part) => part is AdaptiveAction ? 1 : CardParts.Of(part).Sum(Of);
}
