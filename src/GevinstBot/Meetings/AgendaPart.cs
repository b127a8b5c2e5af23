using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>An agenda as a numbered list. Titles may be typed by people or hold names, so they are never Markdown.</summary>
public static class AgendaPart
{
    public static IReadOnlyList<AdaptiveElement> For(IReadOnlyList<AgendaItem> items, MeetingFacts meeting, LocalTexts texts) =>
        [.. items.Select((item, place) => Line(item, place + 1, meeting, texts))];

    /// <summary>How much of the meeting the items take.</summary>
    public static string Total(Agenda agenda, MeetingFacts meeting, LocalTexts texts) => agenda.Minutes <= meeting.Minutes
        ? texts["agenda.length", agenda.Minutes, meeting.Minutes]
        : texts["draft.total-over", agenda.Minutes, agenda.Minutes - meeting.Minutes];

    /// <summary>«Det dere meldte, ble sak 3.»: on the card that comes anyway. Null where nothing of theirs is on the agenda.</summary>
    public static AdaptiveElement? Became(Agenda agenda, OrganizationId organization, LocalTexts texts)
    {
        var own = ReportedItem.Of(agenda, organization).Select(one => one.Number.ToString(CultureInfo.InvariantCulture)).ToList();
        return own.Count == 0 ? null : Say.Strong(texts.Counted("agenda.became", own.Count, texts.List(own)));
    }

    /// <summary>«3. Ventetid i somatikken».</summary>
    public static string Numbered(AgendaItem item, int number, LocalTexts texts) => texts["agenda.numbered", number, texts.Say(item.Title)];

    private static AdaptiveElement Line(AgendaItem item, int number, MeetingFacts meeting, LocalTexts texts)
    {
        // A title of ours names the organisation itself.
        var facts = item is { Kind: AgendaItemKind.Raised, Organization: { } organization }
            ? texts["agenda.item-facts-of", meeting.Name(organization), item.Minutes]
            : texts["agenda.item-facts", item.Minutes];
        return Say.Item(Numbered(item, number, texts), " " + facts).Spaced(AdaptiveSpacing.Small);
    }
}
