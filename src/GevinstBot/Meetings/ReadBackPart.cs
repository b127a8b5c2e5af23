using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Meetings;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>What a meeting has noted so far, to be read aloud while everybody is there.</summary>
public static class ReadBackPart
{
    public static IEnumerable<AdaptiveElement> For(Minutes noted, MeetingFacts meeting, LocalTexts texts) =>
    [
        Say.Text(texts["read-back.aloud"]),
        .. noted.Decisions.Count == 0 ? [] : DecisionPart.Decisions(noted, meeting, texts),
        .. noted.Actions.Count == 0 ? [] : DecisionPart.Actions(noted.Actions, noted, meeting, texts),
    ];
}
