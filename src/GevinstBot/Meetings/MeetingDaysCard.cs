using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The planned meetings, by year.</summary>
public static class MeetingDaysCard
{
    /// <param name="days">Which meetings, in order.</param>
    /// <param name="starts">When a meeting begins.</param>
    /// <param name="texts">The language.</param>
    /// <param name="proposing">What a button writes that proposes the next year; null when nobody asks for that here.</param>
    public static PromptCard For(IReadOnlyList<LocalDate> days, LocalTime starts, LocalTexts texts, string? proposing)
    {
        var heading = texts["meetings.heading"];
        var card = Frame.Of(
            texts,
            heading,
            [
                Say.Heading(heading),
                days.Count == 0 ? Say.Text(texts["meetings.none"]) : Say.Small(texts["meetings.start", texts.Time(starts)]),
                .. days.GroupBy(day => day.Year).SelectMany(year => Year(year, texts)),
            ],
            proposing is null ? null : Button.Writing(texts.Capital(proposing), proposing));
        return new PromptCard(card, heading);
    }

    private static AdaptiveElement[] Year(IGrouping<int, LocalDate> year, LocalTexts texts) =>
        [Say.Subheading(year.Key.ToString(CultureInfo.InvariantCulture)), Say.Bullets(year.Select(texts.Day))];
}
