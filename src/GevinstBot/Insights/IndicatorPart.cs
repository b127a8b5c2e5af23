using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>The region's numbers, each with what kind of number it is and of how many.</summary>
public static class IndicatorPart
{
    public static IEnumerable<AdaptiveElement> Of(RegionalReport report, LocalTexts texts) =>
        report.Indicators is not { Summaries.Count: > 0 } indicators
            ? []
            :
            [
                Say.Subheading(texts["report.indicators"]),
                .. indicators.Summaries.SelectMany(summary => One(summary, texts)),
            ];

    private static IEnumerable<AdaptiveElement> One(IndicatorSummary summary, LocalTexts texts) =>
    [
        Say.Labelled(summary.Definition.Name, $" ({texts.Period(summary.Period)})"),
        Say.Line(texts.Regional(summary)),
    ];
}
