using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Pulse;
using GevinstBot.Texts;

namespace GevinstBot.GroupPulse;

/// <summary>
/// What may be shown of a result, alike to all who see it: how many answered, how many chose what, where help should begin, and where the
/// group has parts, a row each. What isn't shown is said not to be, and why.
/// </summary>
internal static class GroupPulseResultPart
{
    /// <summary>A card has room for no more; the largest parts are shown.</summary>
    private const int MostParts = 12;

    /// <summary>Shown and hidden by «Vis delene».</summary>
    private const string Each = "group-pulse-parts";

    private const string NotShown = "–";
    private const int LowestAgreeing = BarrierPoint.HighestBarrier + 1;

    /// <param name="closed">The result.</param>
    /// <param name="texts">The language.</param>
    /// <param name="ownPart">The part that whoever sees it is in, which stands first; null where they aren't in one.</param>
    public static IEnumerable<AdaptiveElement?> Of(ClosedPulse closed, LocalTexts texts, string? ownPart = null)
    {
        var result = closed.Result;
        yield return Say.Text(texts["group-pulse-result.answered", result.AnsweredInAll, result.AskedInAll]);
        if (IsHidden(result) is { } why)
        {
            yield return Say.Text(why is HiddenBecause.TooFew
                ? texts["group-pulse-result.too-few", closed.Pulse.Threshold]
                : texts["group-pulse-result.telling"]);
            yield break;
        }
        yield return Barriers(result.Barriers.Whole, texts);
        yield return Scores(result, texts);
        yield return Say.Small(GroupPulseCard.Scale("group-pulse-result.legend", closed.Pulse, texts));
        yield return GroupPulseSincePart.Before(closed, texts);
        yield return GroupPulseSincePart.Helped(closed, texts);
        yield return Parts(result, ownPart, texts);
        if (Columns(result).Any(column => column.Whole.Shown is null || column.Parts.Values.Any(cell => cell.Shown is null)))
            yield return Say.Small(texts["group-pulse-result.not-shown", closed.Pulse.Threshold]);
    }

    /// <summary>Shows the parts; null where the group has none, or nothing is shown.</summary>
    public static AdaptiveAction? ShowParts(GroupResult result, LocalTexts texts) =>
        IsHidden(result) is null && Names(result).Count > 1 ? Button.Toggle(texts["group-pulse-result.show-parts"], Each) : null;

    /// <summary>Why nothing at all is shown; null where something is.</summary>
    private static HiddenBecause? IsHidden(GroupResult result) =>
        Columns(result).Any(column => column.Whole.Shown is not null) ? null : result.Barriers.Whole.Hidden;

    private static IEnumerable<GroupColumn> Columns(GroupResult result) => result.Scores.Values.Append(result.Barriers);

    /// <summary>«Barrierepunkt: flest ved Kunnskap (12 av 31)», and below it the others.</summary>
    private static AdaptiveElement Barriers(GroupCell cell, LocalTexts texts)
    {
        if (cell.Shown is not { } tally)
            return Say.Text(texts["group-pulse-result.barrier-not-shown"]);
        var commonest = GroupResult.Commonest(tally);
        var names = commonest.Select(element => texts[$"pulse.element.{element.Key()}"]).ToList();
        return Place.Together(
            Say.Strong(commonest switch
            {
                [] => texts["group-pulse-result.no-barrier"],
                [var only] => texts["group-pulse-result.barrier", names[0], tally.Counts[(int)only], tally.Total],
                _ => texts["group-pulse-result.barrier-tied", texts.List(names), tally.Counts[(int)commonest[0]], tally.Total],
            }),
            Say.Small(texts[
                "group-pulse-result.barriers",
                string.Join(" · ", AdkarElements.InOrder.Select(element =>
                    texts["message-answers.choice", texts[$"pulse.element.{element.Key()}"], tally.Counts[(int)element]])),
                tally.Counts[^1]]),
            commonest is [var first] ? Say.Small(texts[$"pulse.suggestion.{first.Key()}"]) : null);
    }

    /// <summary>A row each statement, a column each score; what most chose stands out.</summary>
    private static AdaptiveElement Scores(GroupResult result, LocalTexts texts) => Say.Table(
        [
            new(texts["group-pulse-result.statement"], Weight: 5),
            .. AdkarScores.Choices.Keys.Select(score => new TableColumn(score, Weight: 2, IsRight: true)),
        ],
        AdkarElements.InOrder.Select(element => (IReadOnlyList<AdaptiveElement?>)
        [
            Say.Cell(texts[$"pulse.element.{element.Key()}"]),
            .. AdkarScores.Choices.Values.Select(score => Count(result.Scores[element].Whole, score)),
        ]));

    private static AdaptiveElement Count(GroupCell cell, int score)
    {
        if (cell.Shown is not { } tally)
            return Say.Cell(NotShown);
        var count = tally.Counts[score - AdkarScores.Lowest];
        return Marked(Written(count), isMost: count == tally.Counts.Max(), isLow: score < LowestAgreeing);
    }

    /// <summary>Where the group has parts: of each how many per cent say 4 or 5, beside the whole; one's own first.</summary>
    private static AdaptiveElement? Parts(GroupResult result, string? own, LocalTexts texts)
    {
        var names = Names(result);
        var shown = names.OrderByDescending(part => part == own).ThenByDescending(part => result.Answered.GetValueOrDefault(part))
            .Take(MostParts).ToHashSet();
        return names.Count < 2 ? null : Place.Together(
            Say.Strong(texts["group-pulse-result.parts"]),
            Table(result, [null, .. names.Where(shown.Contains).OrderByDescending(part => part == own)], texts),
            names.Count > MostParts ? Say.Small(texts["format.more", names.Count - MostParts]) : null).Hidden(Each);
    }

    private static IReadOnlyList<string> Names(GroupResult result) =>
    [
        .. result.Asked.Keys.Union(result.Answered.Keys)
            .OrderBy(part => part.Length == 0).ThenBy(part => part, StringComparer.CurrentCulture),
    ];

    /// <param name="result">The result.</param>
    /// <param name="parts">Null for the whole.</param>
    /// <param name="texts">The language.</param>
    private static AdaptiveElement Table(GroupResult result, IReadOnlyList<string?> parts, LocalTexts texts) => Say.Table(
        [
            new(texts["group-pulse-result.part"], Weight: 6),
            .. AdkarElements.InOrder.Select(
                element => new TableColumn(texts[$"pulse-result.letter.{element.Key()}"], Weight: 2, IsRight: true)),
        ],
        parts.Select(part => (IReadOnlyList<AdaptiveElement?>)
        [
            Say.Cell(NameOf(part, result, texts)),
            .. AdkarElements.InOrder.Select(element => Share(
                part is null ? result.Scores[element].Whole : result.Scores[element].Parts.GetValueOrDefault(part))),
        ]));

    /// <summary>«Kirurgisk (8 av 12)», and of a part where that would tell of somebody «Poliklinikk (2 spurt)».</summary>
    private static string NameOf(string? part, GroupResult result, LocalTexts texts)
    {
        if (part is null)
            return texts["group-pulse-result.whole", result.AnsweredInAll, result.AskedInAll];
        var (name, asked) = (part.Length == 0 ? texts["group-pulse-result.no-part"] : part, result.Asked.GetValueOrDefault(part));
        return result.Answered.TryGetValue(part, out var answered)
            ? texts["group-pulse-result.part-of", name, answered, asked]
            : texts["group-pulse-result.part-asked", name, asked];
    }

    private static AdaptiveElement Share(GroupCell? cell)
    {
        if (cell?.Shown is not { } tally)
            return Say.Cell(NotShown);
        var share = Agreeing(tally);
        return Marked(Written(share), isMost: false, isLow: share < 50);
    }

    internal static int Agreeing(Tally tally) => 100 * tally.Counts.Skip(LowestAgreeing - AdkarScores.Lowest).Sum() / tally.Total;

    private static AdaptiveElement Marked(string words, bool isMost, bool isLow) => isMost
        ? isLow ? Say.Notice(words) : Say.Labelled(words)
        : Say.Line(words, isLow ? AdaptiveTextColor.Warning : AdaptiveTextColor.Default);

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
