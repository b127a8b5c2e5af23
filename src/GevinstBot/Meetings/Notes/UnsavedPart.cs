using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Meetings.Notes;

/// <summary>What somebody has written and not saved, to them alone: it is in no minutes, and nobody else sees it.</summary>
internal static class UnsavedPart
{
    private const int Most = 3;

    private const int LongestQuote = 90;

    public static IEnumerable<AdaptiveElement> For(IReadOnlyList<string> unsaved, LocalTexts texts)
    {
        if (unsaved.Count == 0)
            yield break;
        yield return Say.Status(texts["note.unsaved"], AdaptiveTextColor.Warning);
        foreach (var text in unsaved.Take(Most))
            yield return Say.Line(CardText.Clean(text, LongestQuote));
        if (unsaved.Count > Most)
            yield return Say.Small(texts["format.more", unsaved.Count - Most]);
    }
}
