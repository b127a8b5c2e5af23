using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>What can be added up over the months, a chart for each unit, and in how many of them not all had been measured.</summary>
internal static class BenefitSumCoursePart
{
    /// <summary>Kroner and hours; a third would be another screen.</summary>
    private const int MostUnits = 2;

    public static IReadOnlyList<AdaptiveElement> Of(BenefitPortfolio portfolio, LocalTexts texts) =>
    [
        .. BenefitSumCourse.Of(portfolio).Where(course => course.IsDrawn).Take(MostUnits)
            .Select(course => Place.Together(Drawn(course, texts), Missing(course, texts))),
    ];

    private static AdaptiveElement Drawn(BenefitSumCourse course, LocalTexts texts)
    {
        var unit = texts.UnitOf(course.Unit);
        return BenefitChartPart.Of(
            texts["benefits.sum-chart", unit], course.Planned, course.Realized, forecast: [],
            sum => $"{BenefitSumsPart.Written(sum, texts)}\u00a0{unit}", texts);
    }

    /// <summary>Null where all were measured in each month.</summary>
    private static AdaptiveElement? Missing(BenefitSumCourse course, LocalTexts texts) => course.Realized.Count switch
    {
        0 => Say.Small(texts["benefits.sum-chart-none"]),
        var drawn when drawn < course.Months => Say.Small(texts["benefits.sum-chart-some", drawn, course.Months]),
        _ => null,
    };
}
