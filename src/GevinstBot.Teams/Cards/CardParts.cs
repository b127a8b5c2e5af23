using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>
/// What stands in a part of a card, except its fallback. The rules reach no further than this leads, so nothing may be left out.
/// </summary>
internal static class CardParts
{
    public static IEnumerable<AdaptiveTypedElement> Of(AdaptiveTypedElement part) => part switch
    {
        AdaptiveCard card => [.. card.Body, .. card.Actions],
        AdaptiveContainer container => container.Items,
        AdaptiveColumnSet set => set.Columns,
        AdaptiveTable table => table.Rows,
        AdaptiveTableRow row => row.Cells,
        AdaptiveActionSet set => set.Actions,
        _ => [],
    };
}
