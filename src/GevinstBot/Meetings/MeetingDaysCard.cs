using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The planned meetings, by year.</summary>
public static class MeetingDaysCard
{
    /// <param name="meetings">Which meetings, in order.</param>
    /// <param name="behind">What has become of their minutes.</param>
    /// <param name="starts">When a meeting usually begins.</param>
    /// <param name="texts">The language.</param>
    /// <param name="proposing">What a button writes that proposes the next year; null when nobody asks for that here.</param>
    /// <param name="changing">What a button writes that changes a meeting; null for whoever may not.</param>
    /// <param name="past">What a button writes that shows those that are over; null where there are none.</param>
    public static PromptCard For(
        IReadOnlyList<Meeting> meetings, MeetingsBehind behind, LocalTime starts, LocalTexts texts,
        string? proposing, string? changing, string? past = null)
    {
        var heading = texts["meetings.heading"];
        var card = Frame.Of(
            texts,
            heading,
            [
                Say.Heading(heading),
                meetings.Count == 0 ? Say.Text(texts["meetings.none"]) : Say.Small(texts["meetings.start", texts.Time(starts)]),
                .. meetings.GroupBy(meeting => meeting.Day.Year).SelectMany(year => Year(year, behind, starts, texts)),
                meetings.Count == 0
                    ? null
                    : Say.Small(texts["meetings.read-back", texts.Ways("command.agenda")[0], texts.Ways("command.minutes")[0]]),
            ],
            proposing is null ? null : Button.Writing(texts.Capital(proposing), proposing),
            changing is null || meetings.Count == 0 ? null : Button.Writing(texts["meetings.change"], changing),
            past is null ? null : Button.Writing(texts.Capital(past), past));
        return new PromptCard(card, heading);
    }

    /// <summary>A line a meeting.</summary>
    public static IEnumerable<AdaptiveElement> Lines(IEnumerable<Meeting> meetings, LocalTime starts, LocalTexts texts) =>
        meetings.Select(meeting => Say.Line(Line(meeting, starts, texts)).Spaced(AdaptiveSpacing.Small));

    private static IEnumerable<AdaptiveElement> Year(
        IGrouping<int, Meeting> year, MeetingsBehind behind, LocalTime starts, LocalTexts texts) =>
    [
        Say.Subheading(year.Key.ToString(CultureInfo.InvariantCulture)),
        .. year.SelectMany(meeting => behind.Approved.GetValueOrDefault(meeting.Id) is { } by
            ? Lines([meeting], starts, texts).Append(Say.SmallLine(behind.Said(meeting, by, texts)))
            : Lines([meeting], starts, texts)),
    ];

    /// <summary>Only an hour that isn't the usual one is said.</summary>
    private static string Line(Meeting meeting, LocalTime starts, LocalTexts texts) =>
        MeetingWords.Line(meeting, meeting.Starts == starts ? texts.Day(meeting.Day) : texts.When(meeting.Begins), texts);
}

/// <summary>What has become of the minutes of meetings that are over.</summary>
/// <param name="Approved">In which meeting they were approved.</param>
/// <param name="Archived">Under which reference they are archived, by meeting.</param>
public sealed record MeetingsBehind(
    IReadOnlyDictionary<MeetingId, Meeting> Approved, IReadOnlyDictionary<string, ArchivedMinutes> Archived)
{
    public static readonly MeetingsBehind None = new(new Dictionary<MeetingId, Meeting>(), new Dictionary<string, ArchivedMinutes>());

    public string Said(Meeting meeting, Meeting approvedIn, LocalTexts texts)
    {
        var approved = texts["meetings.minutes-approved", texts.Day(approvedIn.Day)];
        return Archived.GetValueOrDefault(meeting.Id.ToString()) is { } archived
            ? $"{approved} {texts["archive.stands", archived.Reference]}"
            : approved;
    }
}
