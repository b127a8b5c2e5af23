using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Figures;
using GevinstBot.Reporting.Figures;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>A file of figures: what would be stored, what it would replace, what is refused, and whether it is to be used.</summary>
public static class FigureFileCard
{
    /// <summary>The field of a button's data that says which changes its card showed.</summary>
    public const string SeenField = "seen";

    private const string DetailsId = "details";

    private const int MostIndicators = 4;
    private const int MostReplaced = 3;
    private const int MostReasons = 4;
    private const int MostDetails = 12;

    /// <param name="request">Who is asked.</param>
    /// <param name="facts">The file, and what it would change now.</param>
    /// <param name="isOvertaken">Something was stored after the pressed card was made; nothing was done.</param>
    public static AdaptiveCard For(CardRequest request, FigureFileFacts facts, bool isOvertaken = false)
    {
        var (texts, changes) = (request.Texts, facts.Plan.Difference);
        var isToStore = changes.Changes.Count > 0;
        return request.Frame(
            texts["figure-file.title"],
            [
                isOvertaken ? Say.Notice(texts["figure-file.overtaken"]) : null,
                Say.SubtleLine(facts.File),
                Say.Strong(isToStore
                    ? texts.Counted("figure-file.stores", changes.Changes.Count)
                    : texts["figure-file.nothing-new", changes.Same]),
                isToStore ? Say.Small(texts["figure-file.what", changes.Same]) : null,
                .. Stored(changes, facts.Words, texts),
                .. Replaced(changes, facts.Words, texts),
                Refused(facts, texts),
                Place.Together(facts.Words.Details(facts.Plan).Take(MostDetails).Select(line => Say.SmallLine(line.Trim())))
                    .Hidden(DetailsId),
            ],
            isToStore ? request.Button(texts["figure-file.use"], FigureFileUseSubmit.VerbName, (SeenField, changes.Print)).Primary() : null,
            isToStore ? request.Button(texts["figure-file.decline"], FigureFileDeclineSubmit.VerbName) : null,
            facts.Link is { } link ? Button.Opening(texts["figure-file.download"], link) : null,
            Button.Toggle(texts["figure-file.details"], DetailsId));
    }

    private static IEnumerable<AdaptiveElement> Stored(FigureDifference difference, FigureWords words, LocalTexts texts)
    {
        var byIndicator = difference.Changes.GroupBy(change => change.Now.Indicator).ToList();
        if (byIndicator.Count == 0)
            yield break;
        yield return Say.Table(
            [new TableColumn(texts["figure-file.indicator"], Weight: 3), new TableColumn(texts["figure-file.figures"], Weight: 2)],
            byIndicator.Take(MostIndicators).Select(of => (IReadOnlyList<AdaptiveElement?>)
            [
                Place.Together(Say.Cell(words.NameOf(of.Key)), Say.SmallLine(Periods([.. of], texts))),
                Place.Together(Badges([.. of], texts)),
            ]));
        if (byIndicator.Count > MostIndicators)
            yield return Say.Small(texts["figure-file.more-indicators", byIndicator.Count - MostIndicators]);
    }

    private static IEnumerable<AdaptiveElement> Badges(IReadOnlyList<FigureChange> changes, LocalTexts texts)
    {
        var added = changes.Count(change => change.Before is null);
        if (added > 0)
            yield return Say.Badge(texts.Counted("figure-file.new", added), Tone.Good);
        if (added < changes.Count)
            yield return Say.Badge(texts.Counted("figure-file.changed", changes.Count - added), Tone.Warning);
    }

    /// <summary>«september 2026», «januar 2026 – september 2026».</summary>
    private static string Periods(IReadOnlyList<FigureChange> changes, LocalTexts texts)
    {
        var periods = changes.Select(change => change.Now.Period).Distinct().OrderBy(period => period.FirstDay).ToList();
        return periods is [var only]
            ? texts.Period(only)
            : texts["figure-file.periods", texts.Period(periods[0]), texts.Period(periods[^1])];
    }

    /// <summary>A number that another stands in the place of is shown with it: that is what a yes takes away.</summary>
    private static IEnumerable<AdaptiveElement> Replaced(FigureDifference difference, FigureWords words, LocalTexts texts)
    {
        var replaced = difference.Changes.Where(change => change.Before is not null).ToList();
        foreach (var change in replaced.Take(MostReplaced))
            yield return Say.SmallLine(words.Change(change).TrimStart('+', ' '));
        if (replaced.Count > MostReplaced)
            yield return Say.Small(texts["figure-file.more-changed", replaced.Count - MostReplaced]);
    }

    private static AdaptiveElement? Refused(FigureFileFacts facts, LocalTexts texts)
    {
        if (facts.Plan.Reading.Refused.Count == 0)
            return null;
        var reasons = facts.Words.Reasons(facts.Plan.Reading).ToList();
        return Place.Boxed(
            [
                Say.Badge(texts.Counted("figure-file.refused", facts.Plan.Reading.Refused.Count), Tone.Attention),
                .. reasons.Take(MostReasons).Select(reason => Say.SmallLine(reason.Trim())),
                reasons.Count > MostReasons ? Say.Small(texts["figure-file.more-reasons", reasons.Count - MostReasons]) : null,
                facts.Plan.Difference.Changes.Count > 0 ? Say.Small(texts["figure-file.rest"]) : null,
                Say.Small(texts[facts.Link is null ? "figure-file.correct" : "figure-file.correct-there"]),
            ]);
    }
}
