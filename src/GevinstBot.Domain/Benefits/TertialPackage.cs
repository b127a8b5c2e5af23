using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Benefits;

/// <summary>A benefit that is behind its plan, and what was said of that last.</summary>
/// <param name="Benefit">The benefit.</param>
/// <param name="Said">Null where nobody has said why.</param>
public sealed record TertialDeviation(BenefitSeries Benefit, BenefitStatus? Said)
{
    /// <summary>The one that lacks most of its plan first.</summary>
    public static IReadOnlyList<TertialDeviation> In(BenefitPortfolio portfolio, BenefitBook book) =>
    [
        .. BenefitSigns.BehindOf(portfolio.Benefits.Where(one => one.Benefit.Lapsed is null), book, portfolio.Month)
            .Select(one => new TertialDeviation(one, book.StatusesOf(one).LastOrDefault(said => said.Deviation is not null))),
    ];
}

/// <summary>What the portfolio board reads: how each stands, what is behind and why, and what is meant by the numbers.</summary>
/// <param name="Tertial">Of when.</param>
/// <param name="Outlook">How they stand.</param>
/// <param name="Deviations">What is behind, the one that lacks most of its plan first.</param>
/// <param name="Definitions">The indicators that tell some of them, by their names.</param>
public sealed record TertialPackage(
    BenefitTertial Tertial, BenefitOutlook Outlook, IReadOnlyList<TertialDeviation> Deviations,
    IReadOnlyList<IndicatorDefinition> Definitions)
{
    /// <param name="tertial">Of when.</param>
    /// <param name="book">What is known of benefits.</param>
    /// <param name="roster">The network of the time.</param>
    public static TertialPackage Of(BenefitTertial tertial, BenefitBook book, Roster roster)
    {
        var outlook = BenefitOutlook.Of(book, _ => true, roster, tertial.Month);
        var benefits = outlook.Portfolio.Benefits;
        return new TertialPackage(
            tertial, outlook, TertialDeviation.In(outlook.Portfolio, book),
            [
                .. benefits.Select(one => one.Benefit.Indicator).OfType<IndicatorId>().Distinct().Select(book.Definition)
                    .OfType<IndicatorDefinition>().OrderBy(definition => definition.Name, StringComparer.Ordinal),
            ]);
    }

    public int Unexplained => Deviations.Count(one => one.Said is null);
}
