using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>The fields of a card, wherever they stand in it.</summary>
public static class CardInputs
{
    public static IEnumerable<AdaptiveInput> Of(AdaptiveTypedElement part) =>
        part is AdaptiveInput input ? [input] : CardParts.Of(part).SelectMany(Of);
}
