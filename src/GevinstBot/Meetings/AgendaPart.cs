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

    /// <summary>«Signalet deres ble sak 3.», to an organisation that told what an item is made of; null where it didn't.</summary>
    public static AdaptiveElement? OfSignal(Agenda agenda, string subject, LocalTexts texts) =>
        agenda.Kept.FirstOrDefault(item => item.IsToldBy(new OrganizationId(subject))) is { } item
            ? Say.Text(texts["agenda.your-signal", agenda.NumberOf(item)])
            : null;

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
