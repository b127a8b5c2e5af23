using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;

namespace GevinstBot.Meetings.Raised;

/// <summary>What has been raised lately, the latest first, each with what became of it.</summary>
public static class RaisedItemsCard
{
    public static AdaptiveCard For(
        string heading, IReadOnlyList<(RaisedItem Item, RaisedFate Fate)> raised, Func<OrganizationId, string> nameOf, LocalTexts texts) =>
        Frame.Of(
            texts, heading,
            [
                Say.Heading(heading),
                raised.Count == 0 ? Say.Text(texts["raised-items.none", texts.Ways("command.raise")[0]]) : null,
                .. raised.SelectMany(one => (AdaptiveElement[])
                [
                    Say.Item(
                        one.Item.Said.Title,
                        " " + texts["agenda.item-facts-of", nameOf(one.Item.Organization), one.Item.Said.Minutes]),
                    Say.SmallLine(RaiseReceiptCard.Became(one.Fate, texts)),
                ]),
            ]);
}
