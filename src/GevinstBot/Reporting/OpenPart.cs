using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>
/// What needs an answer, as fields. Where all must be typed, what a number is made of and the last of them are behind a button each, so
/// that the card is no taller than a few screens; what is filled in is always seen, and what is wrong is first.
/// </summary>
internal static class OpenPart
{
    /// <summary>Shown and hidden by «Vis de siste».</summary>
    private const string Rest = "rest";

    /// <summary>So many have room for what a number is made of too.</summary>
    private const int MostWithParts = 2;

    /// <summary>As many fields as a card has room for; one more is shown rather than put out of sight alone.</summary>
    private const int MostShown = 5;

    /// <summary>
    /// What needs an answer (or is wrong), then what only needs a look. Of a card that comes back the latter is folded too: it isn't what
    /// is to be corrected.
    /// </summary>
    public static IEnumerable<AdaptiveElement> Of(
        IndicatorQuestion question, List<AskedIndicator> open, IReadOnlyList<AdaptiveElement> looks, IndicatorFields fields,
        IndicatorForm form, LocalTexts texts)
    {
        var parts = open.Select(asked => new FormPart(fields.Open(asked), IndicatorCard.IsWrong(asked, form))).ToList();
        if (!parts.Exists(part => part.IsWrong))
            return Asked(question, open, fields, texts).Concat(looks);
        return (looks.Count == 0 ? parts : parts.Append(new FormPart(Place.Together(looks), IsWrong: false))).WrongFirst(texts);
    }

    private static IEnumerable<AdaptiveElement> Asked(
        IndicatorQuestion question, List<AskedIndicator> open, IndicatorFields fields, LocalTexts texts)
    {
        var shown = Shown(open);
        foreach (var asked in open.Take(shown))
            yield return Of(asked);
        if (shown < open.Count)
            yield return Place.Together(open.Skip(shown).Select(Of)).Spaced(AdaptiveSpacing.Medium)
                .Folded(Rest, isOpen: open.Skip(shown).Any(fields.IsBegun));
        // Where some is fetched, «Endre …» leads to the form of each, and a card has no room for more buttons.
        if (question.Indicators.Any(asked => asked.Imported is not null))
            yield break;
        foreach (var button in Unfolding(open, texts))
            yield return Button.Here(button);

        AdaptiveElement Of(AskedIndicator asked) => fields.Open(asked, foldsParts: open.Count > MostWithParts);
    }

    private static int Shown(List<AskedIndicator> open) =>
        open.Count > MostShown + 1 && open.TrueForAll(asked => asked.Imported is null) ? MostShown : open.Count;

    private static IEnumerable<AdaptiveAction> Unfolding(List<AskedIndicator> open, LocalTexts texts)
    {
        var rest = open.Count - Shown(open);
        if (rest > 0)
            yield return Button.Toggle(texts["indicators.show-rest", rest], Rest);
        var parts = open.Where(asked => IndicatorFields.HasParts(asked)).Select(asked => IndicatorFields.PartsOf(asked)).ToList();
        if (open.Count > MostWithParts && parts.Count > 0)
            yield return Button.Toggle(texts["indicators.show-parts"], parts);
    }
}
