using System.Globalization;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>
/// Meetings that are over: a button each, which reads its agenda and from there its minutes, and what has become of those.
/// </summary>
public static class PastMeetingsCard
{
    public static ButtonPage<Meeting> PageOf(IEnumerable<Meeting> all, int page) => ButtonPages.Of(all, page);

    /// <param name="shown">Which meetings, the latest first.</param>
    /// <param name="page">The page that it is.</param>
    /// <param name="saved">The names of those whose minutes are saved.</param>
    /// <param name="behind">What has become of the minutes.</param>
    /// <param name="texts">The language.</param>
    public static PromptCard For(
        ButtonPage<Meeting> shown, int page, IReadOnlySet<string> saved, MeetingsBehind behind, LocalTexts texts)
    {
        var (heading, again) = (texts["meetings.past-heading"], texts.Ways("command.past-meetings")[0]);
        var card = Frame.Of(
            texts, heading,
            [
                Say.Heading(heading),
                shown.Items.Count == 0 ? Say.Text(texts["meetings.past-none"]) : null,
                .. shown.Items.Select(meeting => Place.Below(
                    Button.Writing(
                        texts["meetings.past-day", texts.Day(meeting.Day), meeting.Day.Year.ToString(CultureInfo.InvariantCulture)],
                        $"{texts.Ways("command.agenda")[0]} {texts.Date(meeting.Day)}"),
                    Say.SmallLine(Said(meeting, saved, behind, texts)))),
            ],
            shown.HasMore
                ? Button.Writing(texts["help.more"], string.Create(CultureInfo.InvariantCulture, $"{again} {page + 1}"))
                : null);
        return new PromptCard(card, heading);
    }

    private static string Said(Meeting meeting, IReadOnlySet<string> saved, MeetingsBehind behind, LocalTexts texts) =>
        behind.Approved.GetValueOrDefault(meeting.Id) is { } by ? behind.Said(meeting, by, texts)
        : !meeting.TakesPlace ? texts["agenda.cancelled"]
        : texts[saved.Contains(meeting.Id.ToString()) ? "meetings.past-saved" : "meetings.past-no-minutes"];
}
