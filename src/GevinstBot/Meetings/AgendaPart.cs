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

    /// <summary>That nobody has approved what stands there; null where a lead has.</summary>
    public static AdaptiveElement? Unapproved(MeetingQuestion question, LocalTexts texts) =>
        question.IsDraft ? Say.Status(texts["agenda.unapproved"], AdaptiveTextColor.Warning) : null;

    /// <summary>That the organisation hasn't said whether it comes, on a card that comes anyway; null where it has.</summary>
    public static AdaptiveElement? Unsaid(bool isUnsaid, LocalTexts texts) =>
        isUnsaid ? Say.Status(texts["agenda.unsaid"], AdaptiveTextColor.Warning) : null;

    /// <summary>Shows the agenda's card, to say it there.</summary>
    public static AdaptiveAction? SayingSo(bool isUnsaid, Meeting meeting, LocalTexts texts) => isUnsaid
        ? Button.Writing(
            texts["agenda.say-whether"], $"{texts.Ways("command.waiting")[0]} {texts["agenda.summary", texts.Day(meeting.Day)]}")
        : null;

    /// <summary>Where it is, also where that is in Teams alone: nobody looks for what isn't said. Null of what is off.</summary>
    public static AdaptiveElement? Place(MeetingFacts meeting, LocalTexts texts) =>
        meeting.Meeting.TakesPlace ? Say.Line(MeetingWords.PlaceLine(meeting.Meeting, texts)) : null;

    /// <summary>What it means that whoever is asked has to come; null where nobody has to.</summary>
    public static AdaptiveElement? Obligation(MeetingFacts meeting, LocalTexts texts) =>
        meeting.Meeting.IsObligatory ? Say.Strong(texts["meetings.obligatory"]) : null;

    /// <summary>
    /// «Det dere meldte, ble sak 3.», and what of it isn't taken up or waits for the lead: on the card that comes anyway.
    /// </summary>
    public static IEnumerable<AdaptiveElement> Became(MeetingQuestion question, OrganizationId organization, LocalTexts texts)
    {
        var agenda = question.Agenda;
        var own = ReportedItem.Of(agenda, organization).Select(one => one.Number.ToString(CultureInfo.InvariantCulture)).ToList();
        if (own.Count > 0)
            yield return Say.Strong(texts.Counted("agenda.became", own.Count, texts.List(own)));
        foreach (var item in agenda.Kept.Where(item => item.IsToldBy(organization) && item.Asked is { } asked && asked != item.Minutes))
            yield return Say.Line(texts["agenda.minutes-got", item.Asked!, texts.Quoted(texts.Say(item.Called)), item.Minutes]);
        foreach (var item in agenda.Items.Where(item => !item.Kept && item.IsToldBy(organization) && item.NotTaken is not null))
            yield return Say.Line(texts["agenda.not-taken", texts.Quoted(texts.Say(item.Called)), item.NotTaken!]);
        foreach (var item in question.Raised.Where(item => !agenda.Items.Any(one => one.IsMadeOf(item.Organization, item.Id))))
        {
            var title = texts.Quoted(item.Said.Title);
            yield return Say.Line(item.Verdict?.Said.Reason is { } reason
                ? texts["agenda.not-taken", title, reason]
                : texts["agenda.with-lead", title]);
        }
    }

    /// <summary>Opens the meeting itself; null where it has no link, or is off.</summary>
    public static AdaptiveAction? Join(MeetingQuestion question, LocalTexts texts) =>
        question is { Join: { } join, Meeting.Meeting.TakesPlace: true } ? Button.Opening(texts["agenda.join"], join) : null;

    /// <summary>«3. Ventetid i somatikken».</summary>
    public static string Numbered(AgendaItem item, int number, LocalTexts texts) =>
        texts["agenda.numbered", number, texts.Say(item.Called)];

    /// <summary>«(meldt av Ahus, 10 min, Kari Nordmann)».</summary>
    public static string Facts(AgendaItem item, MeetingFacts meeting, LocalTexts texts)
    {
        // A title of ours names the organisation itself.
        var by = item is { IsOfOrganization: true, Organization: { } organization } ? meeting.Name(organization) : null;
        return (by, item.Presenter) switch
        {
            (null, null) => texts["agenda.item-facts", item.Minutes],
            (null, { } who) => texts["agenda.item-facts-by", item.Minutes, who],
            (_, null) => texts["agenda.item-facts-of", by, item.Minutes],
            (_, { } who) => texts["agenda.item-facts-of-by", by, item.Minutes, who],
        };
    }

    private static AdaptiveElement Line(AgendaItem item, int number, MeetingFacts meeting, LocalTexts texts) =>
        Say.Item(Numbered(item, number, texts), " " + Facts(item, meeting, texts)).Spaced(AdaptiveSpacing.Small);
}
