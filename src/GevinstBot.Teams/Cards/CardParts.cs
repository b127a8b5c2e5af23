using AdaptiveCards;

namespace GevinstBot.Teams.Cards;

/// <summary>
/// What stands in a part of a card, except its fallback. The rules reach no further than this leads, so nothing may be left out.
/// </summary>
internal static class CardParts
{
    public static IEnumerable<AdaptiveTypedElement?> Of(AdaptiveTypedElement part) => part switch
    {
        AdaptiveCard card => [.. card.Body, .. card.Actions, card.Refresh?.Action],
        AdaptiveContainer container => [.. container.Items, container.SelectAction],
        AdaptiveColumnSet set => [.. set.Columns, set.SelectAction],
        AdaptiveTable table => [.. table.Rows, table.SelectAction],
        AdaptiveTableRow row => [.. row.Cells, row.SelectAction],
        AdaptiveTableCell cell => [.. cell.Items, cell.SelectAction],
        AdaptiveActionSet set => set.Actions,
        _ => [],
    };
}
