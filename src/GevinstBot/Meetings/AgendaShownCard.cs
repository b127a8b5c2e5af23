using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>A meeting's agenda to whoever asks for it, before the meeting and for ever after.</summary>
public static class AgendaShownCard
{
    /// <param name="question">The meeting and its agenda.</param>
    /// <param name="isOver">It has begun, or is off.</param>
    /// <param name="hasMinutes">Somebody has saved its minutes.</param>
    /// <param name="texts">The language.</param>
    /// <param name="clock">Where it should be, while it is on.</param>
    /// <param name="mayNote">Whoever asks notes what is agreed.</param>
    public static PromptCard For(
        MeetingQuestion question, bool isOver, bool hasMinutes, LocalTexts texts, MeetingClock? clock = null, bool mayNote = false)
    {
        var (meeting, agenda) = question;
        var heading = texts["agenda.heading", meeting.When(texts)];
        var card = Frame.Of(
            texts,
            heading,
            [
                Say.Heading(heading),
                meeting.Meeting.TakesPlace ? null : Say.Notice(texts["agenda.cancelled"]),
                .. clock is null ? [Say.Text(AgendaPart.Total(agenda, meeting, texts))] : Clock(clock, agenda, texts),
                isOver ? null : AgendaPart.Unapproved(question, texts),
                AgendaPart.Place(meeting, texts),
                AgendaPart.Obligation(meeting, texts),
                .. AgendaPart.For(agenda.Kept, meeting, texts),
            ],
            [
                .. clock is null ? [] : Noting(mayNote, texts),
                AgendaPart.Join(question, texts),
                isOver ? null : Button.Writing(texts.Capital(texts.Ways("command.attendance")[0]), texts.Ways("command.attendance")[0]),
                hasMinutes ? MinutesCommand.Button(meeting.Meeting, texts) : null,
            ]);
        return new PromptCard(card, texts["agenda.summary", texts.Day(meeting.Day)]);
    }

    /// <summary>«42 minutter igjen. Etter planen er dere på sak 3.»</summary>
    private static IEnumerable<AdaptiveElement> Clock(MeetingClock clock, Agenda agenda, LocalTexts texts) =>
    [
        Say.Strong(texts.Counted("agenda.minutes-left", (int)Math.Ceiling(clock.Left.TotalMinutes))),
        Say.Line(clock.Item is { } item
            ? texts["agenda.now", AgendaPart.Numbered(item, agenda.NumberOf(item), texts)]
            : texts["agenda.now-through"]),
    ];

    /// <summary>A press opens the form of what is agreed, and one more keeps it.</summary>
    private static IEnumerable<AdaptiveAction> Noting(bool mayNote, LocalTexts texts)
    {
        if (mayNote)
        {
            yield return Button.Writing(texts["note.action"], texts.Ways("command.note-action")[0]);
            yield return Button.Writing(texts["note.decision"], texts.Ways("command.note-decision")[0]);
        }
        yield return Button.Writing(texts.Capital(texts.Ways("command.read-back")[0]), texts.Ways("command.read-back")[0]);
    }
}
