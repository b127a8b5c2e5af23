using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>An agenda as a numbered list. Titles may be typed by people or hold names, so they are never Markdown.</summary>
public static class AgendaPart
{
    public static IReadOnlyList<AdaptiveElement> For(IReadOnlyList<AgendaItem> items, MeetingFacts meeting, LocalTexts texts) =>
        [.. items.Select((item, place) => Line(item, place + 1, meeting, texts))];

    /// <summary>«3. Ventetid i somatikken».</summary>
    public static string Numbered(AgendaItem item, int number, LocalTexts texts) => texts["agenda.numbered", number, texts.Say(item.Title)];

    private static AdaptiveElement Line(AgendaItem item, int number, MeetingFacts meeting, LocalTexts texts)
    {
        var facts = item.Organization is { } organization
            ? texts["agenda.item-facts-of", meeting.Name(organization), item.Minutes]
            : texts["agenda.item-facts", item.Minutes];
        return Say.Item(Numbered(item, number, texts), " " + facts).Spaced(AdaptiveSpacing.Small);
    }
}
