using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>What is planned, realised and expected of one benefit: the three numbers side by side, and the three lines.</summary>
internal static class BenefitCoursePart
{
    public static IEnumerable<AdaptiveElement?> Of(BenefitSeries series, BenefitsQuestion question, LocalTexts texts)
    {
        if (series.PlannedIn(question.Month) is not { } planned)
            return [];
        var course = BenefitCourse.Of(series, question.Month);
        return [Numbers(series, course, planned, question, texts), course.IsDrawn ? Drawn(series, course, question, texts) : null];
    }

    private static AdaptiveElement Numbers(
        BenefitSeries series, BenefitCourse course, decimal planned, BenefitsQuestion question, LocalTexts texts)
    {
        var unit = question.Book.UnitOf(series.Benefit);
        AdaptiveElement Number(decimal effect, YearMonth month) =>
            Place.Together(Say.Cell(texts.Effect(effect, unit)), Say.SmallLine(texts.Month(month)));
        return Say.Table(
            [new(texts["benefits.column-planned"]), new(texts["benefits.column-realized"]), new(texts["benefits.column-forecast"])],
            [
                [
                    Number(planned, question.Month),
                    series.MeasuredBy(question.Month) is { } measured && series.EffectOf(measured) is { } realized
                        ? Number(realized, measured.Month)
                        : Say.Cell(texts["benefits.not-measured"]),
                    course.Forecast is [.., var last] ? Number(last.Effect, last.Month) : Say.Cell(texts["benefits.no-forecast"]),
                ],
            ]);
    }

    private static AdaptiveElement Drawn(BenefitSeries series, BenefitCourse course, BenefitsQuestion question, LocalTexts texts)
    {
        var unit = question.Book.UnitOf(series.Benefit);
        return BenefitChartPart.Of(
            texts["benefits.chart-title", texts.Effect(series.FullEffect ?? 0, unit)], course.Planned, course.Realized, course.Forecast,
            effect => texts.Effect(effect, unit), texts);
    }
}
