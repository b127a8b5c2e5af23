using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The planned meetings, by year.</summary>
public static class MeetingDaysCard
{
    /// <param name="meetings">Which meetings, in order.</param>
    /// <param name="approved">Those whose minutes have been approved, and in which.</param>
    /// <param name="starts">When a meeting usually begins.</param>
    /// <param name="texts">The language.</param>
    /// <param name="proposing">What a button writes that proposes the next year; null when nobody asks for that here.</param>
    /// <param name="changing">What a button writes that changes a meeting; null for whoever may not.</param>
    public static PromptCard For(
        IReadOnlyList<Meeting> meetings, IReadOnlyDictionary<MeetingId, Meeting> approved, LocalTime starts, LocalTexts texts,
        string? proposing, string? changing)
    {
        var heading = texts["meetings.heading"];
        var card = Frame.Of(
            texts,
            heading,
            [
                Say.Heading(heading),
                meetings.Count == 0 ? Say.Text(texts["meetings.none"]) : Say.Small(texts["meetings.start", texts.Time(starts)]),
                .. meetings.GroupBy(meeting => meeting.Day.Year).SelectMany(year => Year(year, approved, starts, texts)),
                meetings.Count == 0
                    ? null
                    : Say.Small(texts["meetings.read-back", texts.Ways("command.agenda")[0], texts.Ways("command.minutes")[0]]),
            ],
            proposing is null ? null : Button.Writing(texts.Capital(proposing), proposing),
            changing is null || meetings.Count == 0 ? null : Button.Writing(texts["meetings.change"], changing));
        return new PromptCard(card, heading);
    }

    /// <summary>A line a meeting.</summary>
    public static IEnumerable<AdaptiveElement> Lines(IEnumerable<Meeting> meetings, LocalTime starts, LocalTexts texts) =>
        meetings.Select(meeting => Say.Line(Line(meeting, starts, texts)).Spaced(AdaptiveSpacing.Small));

    private static IEnumerable<AdaptiveElement> Year(
        IGrouping<int, Meeting> year, IReadOnlyDictionary<MeetingId, Meeting> approved, LocalTime starts, LocalTexts texts) =>
    [
        Say.Subheading(year.Key.ToString(CultureInfo.InvariantCulture)),
        .. year.SelectMany(meeting => approved.GetValueOrDefault(meeting.Id) is { } by
            ? Lines([meeting], starts, texts).Append(Say.SmallLine(texts["meetings.minutes-approved", texts.Day(by.Day)]))
            : Lines([meeting], starts, texts)),
    ];

    /// <summary>Only an hour that isn't the usual one is said.</summary>
    private static string Line(Meeting meeting, LocalTime starts, LocalTexts texts) =>
        MeetingWords.Line(meeting, meeting.Starts == starts ? texts.Day(meeting.Day) : texts.When(meeting.Begins), texts);
}
