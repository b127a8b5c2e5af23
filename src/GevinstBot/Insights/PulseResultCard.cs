using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Pulse;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Insights;

/// <summary>One initiative's pulse: as it was answered, as rows, and when it was asked about the time before.</summary>
public sealed record PulseResult(PulseReport Pulse, PulseHeatMap Map, YearMonth? Before)
{
    /// <summary>How the pulses have gone, the oldest first; empty where there are too few.</summary>
    public IReadOnlyList<PulseTrendRow> Trend { get; init; } = [];
}

/// <summary>
/// How far each organisation has come: a row each, a column for each letter of ADKAR; one's own first, and those whose help begins earliest
/// before the others. While a pulse is open only one's own is shown.
/// </summary>
public static class PulseResultCard
{
    /// <summary>The others are behind «Vis alle».</summary>
    private const int MostRows = 8;

    public static PromptCard For(
        IReadOnlyList<PulseResult> results, IReadOnlySet<OrganizationId> own, Roster roster, LocalTexts texts)
    {
        var title = texts["pulse.title", texts.Month(results[0].Pulse.Month)];
        var (shown, hidden, trends) = (new List<AdaptiveElement?> { Say.Heading(title) }, new List<string>(), new List<string>());
        foreach (var (at, result) in results.Index())
        {
            IReadOnlyList<PulseRow> rows = [.. Rows(result, own)];
            shown.AddRange(Head(result, texts));
            if (rows.Count > 0)
                shown.Add(Table(result, [.. rows.Take(MostRows)], rows.Count > 1, roster, texts));
            if (rows.Count > MostRows)
                shown.Add(Behind(hidden, "rest", at, Table(result, [.. rows.Skip(MostRows)], hasMiddle: false, roster, texts)));
            if (result.Trend.Count > 0)
                shown.Add(Behind(trends, "trend", at, PulseTrendPart.Of(result.Trend, texts)));
        }
        if (results.Any(result => result.Map.Rows.Count > 0))
            shown.Add(Say.Small(texts[
                "pulse-result.legend", PulseCard.Score(AdkarScores.Lowest, texts), PulseCard.Score(AdkarScores.Highest, texts)]));
        var card = Frame.Of(
            texts, title, shown, hidden.Count == 0 ? null : Button.Toggle(texts["pulse-result.show-all"], [.. hidden]),
            trends.Count == 0 ? null : Button.Toggle(texts["pulse-result.show-trend"], [.. trends]));
        return new PromptCard(card, title);
    }

    private static AdaptiveElement Behind(List<string> names, string name, int at, AdaptiveElement part)
    {
        names.Add($"{name}-{at.ToString(CultureInfo.InvariantCulture)}");
        return Place.Together(part).Hidden(names[^1]);
    }

    private static IEnumerable<PulseRow> Rows(PulseResult result, IReadOnlySet<OrganizationId> own) => result.Map.Rows
        .Where(row => result.Pulse.IsClosed || own.Contains(row.Answer.Organization))
        .OrderByDescending(row => own.Contains(row.Answer.Organization));

    private static IEnumerable<AdaptiveElement?> Head(PulseResult result, LocalTexts texts)
    {
        var summary = result.Pulse.Summary;
        yield return Say.Subheading(CardText.Escape(result.Pulse.Initiative.Name));
        yield return Say.Text(texts["report.answered", summary.Answered, summary.Expected]);
        if (!result.Pulse.IsClosed)
            yield return Say.Small(texts["pulse-result.open"]);
        else if (result.Before is { } before)
        {
            yield return Say.Small(texts["pulse-result.compared", texts.Month(before)]);
            if (result.Map.Reworded is { Count: > 0 } reworded)
                yield return Say.Small(texts[
                    "pulse-result.reworded", texts.List([.. reworded.Select(element => texts[$"pulse.element.{element.Key()}"])])]);
        }
    }

    private static AdaptiveElement Table(
        PulseResult result, IReadOnlyList<PulseRow> rows, bool hasMiddle, Roster roster, LocalTexts texts) => Say.Table(
        [
            new(texts["pulse-result.organization"], Weight: 5),
            .. AdkarElements.InOrder.Select(
                element => new TableColumn(texts[$"pulse-result.letter.{element.Key()}"], Weight: 2, IsRight: true)),
        ],
        [
            .. rows.Select(row => (IReadOnlyList<AdaptiveElement?>)
            [
                Say.Cell(roster.Organization(row.Answer.Organization).ShortName),
                .. AdkarElements.InOrder.Select(element => Cell(row, element)),
            ]),
            .. hasMiddle && result.Pulse.IsClosed
                ? [[
                    Say.Cell(texts["pulse-result.median"]),
                    .. AdkarElements.InOrder.Select(element => Say.Cell(Middle(result.Map.Median(element), texts))),
                ]]
                : (IReadOnlyList<IReadOnlyList<AdaptiveElement?>>)[],
        ]);

    /// <summary>«4», or «3,5».</summary>
    internal static string Middle(decimal median, LocalTexts texts) => texts.Number(median, decimal.IsInteger(median) ? 0 : 1);

    /// <summary>
    /// «2 (1)»: what was said, and the time before. Of two answers nobody can say a direction, so none is shown.
    /// </summary>
    private static AdaptiveElement Cell(PulseRow row, AdkarElement element)
    {
        var score = row.Answer.Scores[element];
        var words = AdkarScores.Choice(score) + (row.ScoreBefore(element) is { } before ? $" ({AdkarScores.Choice(before)})" : "");
        return row.Answer.Barrier == element ? Say.Notice(words)
            : Say.Line(words, score <= BarrierPoint.HighestBarrier ? AdaptiveTextColor.Warning : AdaptiveTextColor.Default);
    }
}
