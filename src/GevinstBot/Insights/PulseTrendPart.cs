using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Pulse;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>
/// An initiative's pulses, a row each with how many answered and the middle of each element: the numbers, and no direction.
/// </summary>
internal static class PulseTrendPart
{
    public static AdaptiveElement Of(IReadOnlyList<PulseTrendRow> trend, LocalTexts texts) => Place.Together(
        Say.Strong(texts["pulse-result.trend"]),
        Say.Table(
            [
                new(texts["pulse-result.trend-month"], Weight: 5),
                .. AdkarElements.InOrder.Select(
                    element => new TableColumn(texts[$"pulse-result.letter.{element.Key()}"], Weight: 2, IsRight: true)),
            ],
            trend.Select(row => (IReadOnlyList<AdaptiveElement?>)
            [
                Say.Cell(texts["pulse-result.trend-of", texts.Capital(texts.Month(row.Month)), row.Answered, row.Expected]),
                .. AdkarElements.InOrder.Select(element => Say.Cell(
                    row.Middles.TryGetValue(element, out var middle) ? PulseResultCard.Middle(middle, texts) : "–")),
            ])),
        trend.All(row => row.Middles.Count == AdkarElements.InOrder.Count) ? null : Say.Small(texts["pulse-result.trend-reworded"]));
}
