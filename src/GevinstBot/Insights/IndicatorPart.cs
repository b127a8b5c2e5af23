using GevinstBot.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>The region's numbers, each with what kind of number it is and of how many.</summary>
public static class IndicatorPart
{
    public static IEnumerable<CardElement> Of(RegionalReport report, LocalTexts texts) =>
        report.Indicators is not { Summaries.Count: > 0 } indicators
            ? []
            :
            [
                CardForm.Subheading(texts["report.indicators"]),
                .. indicators.Summaries.SelectMany(summary => One(summary, texts)),
            ];

    private static IEnumerable<CardElement> One(IndicatorSummary summary, LocalTexts texts) =>
    [
        new RichTextBlock(new TextRun(summary.Definition.Name) { Weight = TextWeight.Bolder }, new TextRun($" ({texts.Period(summary.Period)})")),
        CardForm.Typed(texts.Regional(summary)) with { Spacing = Spacing.None },
    ];
}
