using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>The days that are written behind a command which shows something of a meeting.</summary>
internal static class TypedDayWords
{
    /// <summary>That there is no such day, where one is written that isn't any: no other meeting is answered for.</summary>
    public static PromptCard? NoSuchDay(this CommandCall call, LocalDate today) => TypedDay.NoneIn(call.Argument, today) is { } none
        ? AnswerCard.For(call.Texts, "meetings.no-such-day", none, today)
        : null;

    /// <summary>Whether it is what somebody calls so, in any language.</summary>
    public static bool IsCalled(this TextCatalog catalog, Meeting meeting, string words) =>
        catalog.All.Any(texts => MeetingWords.IsCalled(meeting, words, texts));
}
