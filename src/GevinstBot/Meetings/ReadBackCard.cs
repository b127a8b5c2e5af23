using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings.Notes;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>What a meeting has noted so far, to whoever is in it.</summary>
public static class ReadBackCard
{
    public static PromptCard For(Minutes noted, MeetingFacts meeting, IReadOnlyList<string> unsaved, LocalTexts texts)
    {
        var heading = texts["read-back.heading", texts.Day(meeting.Day)];
        var card = Frame.Of(
            texts,
            heading,
            [
                Say.Heading(heading),
                .. noted.Decisions.Count + noted.Actions.Count == 0
                    ? [Say.Text(texts["read-back.nothing"])]
                    : ReadBackPart.For(noted, meeting, texts),
                .. UnsavedPart.For(unsaved, texts),
            ]);
        return new PromptCard(card, heading);
    }
}
