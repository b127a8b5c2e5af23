using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>What measuring costs: minutes of a year by indicator, the dearest first, beside the items and decisions it led to.</summary>
public static class MeasuringCard
{
    /// <summary>The dearest: more would make the card too large to send.</summary>
    private const int MostRows = 20;

    /// <param name="costs">The dearest first.</param>
    /// <param name="unused">Those that are proposed to be asked for no more.</param>
    /// <param name="rounds">How many rounds of the year it is reckoned from.</param>
    /// <param name="texts">The reader's language.</param>
    public static PromptCard For(
        IReadOnlyList<MeasuringCost> costs, IReadOnlyList<IndicatorDefinition> unused, int rounds, LocalTexts texts)
    {
        var heading = texts["measuring.heading"];
        var all = costs.Sum(cost => Minutes(cost));
        var card = Frame.Of(
            texts,
            heading,
            [
                Say.Heading(heading),
                rounds == 0 ? Say.Text(texts["measuring.none"]) : Say.Strong(texts["measuring.total", all, rounds]),
                costs.Count == 0 ? null : Table(costs, texts),
                .. unused.Select(indicator => Say.Notice(texts["measuring.unused", texts.Quoted(indicator.Name), Retirement.Periods])),
                rounds == 0 ? null : Say.Small(texts[
                    "measuring.estimate", Seconds(MeasuringCost.Confirming), Seconds(MeasuringCost.Typing),
                    Seconds(MeasuringCost.Explaining)]),
            ]);
        return new PromptCard(card, heading);
    }

    private static AdaptiveElement Table(IReadOnlyList<MeasuringCost> costs, LocalTexts texts) => Say.Table(
        [
            new(texts["own-figures.column-indicator"], Weight: 4), new(texts["measuring.column-time"], Weight: 2, IsRight: true),
            new(texts["measuring.column-led-to"], Weight: 3, IsRight: true),
        ],
        costs.Take(MostRows).Select(cost => (IReadOnlyList<AdaptiveElement?>)
        [
            Say.Cell(cost.Indicator.Name),
            Place.Together(
                Say.Cell(texts["measuring.time", Minutes(cost)]), Say.SmallLine(texts["measuring.forms", cost.Forms])),
            Say.Cell(texts["measuring.led-to", cost.Items, cost.Decisions]),
        ]));

    private static int Minutes(MeasuringCost cost) => (int)Math.Ceiling(cost.Time.TotalMinutes);

    private static string Seconds(Duration time) => time.TotalSeconds.ToString(CultureInfo.InvariantCulture);
}
