using GevinstBot.Cards;
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
    public static PromptCard For(MeetingQuestion question, bool isOver, bool hasMinutes, LocalTexts texts)
    {
        var (meeting, agenda) = question;
        var heading = texts["agenda.heading", meeting.When(texts)];
        var card = Frame.Of(
            texts,
            heading,
            [
                Say.Heading(heading),
                meeting.Meeting.TakesPlace ? null : Say.Notice(texts["agenda.cancelled"]),
                Say.Text(AgendaPart.Total(agenda, meeting, texts)),
                .. AgendaPart.For(agenda.Kept, meeting, texts),
            ],
            AgendaPart.Join(question, texts),
            isOver ? null : Button.Writing(texts.Capital(texts.Ways("command.attendance")[0]), texts.Ways("command.attendance")[0]),
            hasMinutes ? MinutesCommand.Button(meeting.Meeting, texts) : null);
        return new PromptCard(card, texts["agenda.summary", texts.Day(meeting.Day)]);
    }
}
