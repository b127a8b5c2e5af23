using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>
/// What can be added up, a row for each unit: planned by now, realised, and the forecast at full effect, each with how many it is of. What
/// was measured is held against the plan of those alone.
/// </summary>
internal static class BenefitSumsPart
{
    public static IEnumerable<AdaptiveElement> Of(BenefitPortfolio portfolio, LocalTexts texts)
    {
        var sums = portfolio.Whole.Sums;
        return sums.Count == 0
            ? []
            :
            [
                Say.Table(
                    [
                        new(texts["benefits.column-sum"], Weight: 3), new(texts["benefits.column-planned"], Weight: 4, IsRight: true),
                        new(texts["benefits.column-realized"], Weight: 4, IsRight: true),
                        new(texts["benefits.column-forecast"], Weight: 4, IsRight: true),
                    ],
                    sums.Select(sum => Row(sum, texts))).Apart(AdaptiveSpacing.Medium),
            ];
    }

    private static IReadOnlyList<AdaptiveElement?> Row(BenefitSum sum, LocalTexts texts) =>
    [
        Say.Cell(Unit(sum, texts)),
        Say.Cell(Written(sum.Planned, texts)),
        sum.Realized is { } realized
            ? Number(
                realized,
                sum.IsComplete
                    ? texts["benefits.measured-of", sum.Measured, sum.Expected]
                    : texts["benefits.of-measured", Written(sum.PlannedOfMeasured, texts), sum.Measured, sum.Expected],
                texts)
            : Say.Cell(texts["benefits.not-measured"]),
        sum.Forecast is { } forecast
            ? Number(
                forecast,
                sum.Forecasts == sum.Expected
                    ? texts["benefits.of-full", Written(sum.Full, texts)]
                    : texts["benefits.of-benefits", sum.Forecasts, sum.Expected],
                texts)
            : null,
    ];

    /// <summary>The same, a line each, where there is no room for a table.</summary>
    public static IEnumerable<AdaptiveElement> Lines(BenefitPortfolio portfolio, LocalTexts texts) =>
        Words(portfolio, texts).Select(line => Say.Line(line));

    public static IEnumerable<string> Words(BenefitPortfolio portfolio, LocalTexts texts) => portfolio.Whole.Sums.Select(sum =>
        sum.Realized is { } realized
            ? texts[
                "benefits.sum-measured", Unit(sum, texts), Written(sum.Planned, texts), Written(realized, texts),
                Written(sum.PlannedOfMeasured, texts), sum.Measured, sum.Expected]
            : texts["benefits.sum-unmeasured", Unit(sum, texts), Written(sum.Planned, texts)]);

    /// <summary>«2 350 000 kr»: what there is when all of it has come.</summary>
    public static string Full(BenefitSum sum, LocalTexts texts) => $"{Written(sum.Full, texts)}\u00a0{Unit(sum, texts)}";

    public static string Unit(BenefitSum sum, LocalTexts texts) => texts.UnitOf(sum.Unit);

    public static string UnitOf(this LocalTexts texts, SumUnit unit) => texts.OwnUnit(unit.Unit!);

    public static string Written(decimal number, LocalTexts texts) => texts.Number(Math.Round(number, 0), 0);

    private static AdaptiveElement Number(decimal number, string below, LocalTexts texts) =>
        Place.Together(Say.Cell(Written(number, texts)), Say.SmallLine(below));
}
