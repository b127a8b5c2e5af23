using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Documents;

/// <summary>What can be fetched, in words.</summary>
/// <param name="Heading">What it is.</param>
/// <param name="How">What is in it, and what it is for.</param>
/// <param name="Careful">How long the link is good, and for whom.</param>
/// <param name="Download">On the button.</param>
public sealed record ExportWords(string Heading, string How, string Careful, string Download);

/// <summary>Where something can be fetched as a file.</summary>
public static class ExportCard
{
    /// <param name="words">What it is.</param>
    /// <param name="address">Where.</param>
    /// <param name="texts">The language.</param>
    /// <param name="others">What else may be asked for.</param>
    public static PromptCard For(ExportWords words, Uri address, LocalTexts texts, params IEnumerable<AdaptiveAction> others) => new(
        Frame.Of(
            texts,
            words.Heading,
            [
                Say.Heading(words.Heading),
                Say.Text(words.How),
                Say.Small(words.Careful),
            ],
            [Button.Opening(words.Download, address), .. others]),
        words.Heading);
}
