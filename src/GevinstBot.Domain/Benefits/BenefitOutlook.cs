using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>How benefits stand as of a month: planned against realised, what may come too late, and what is in a budget.</summary>
public sealed record BenefitOutlook(BenefitPortfolio Portfolio, IReadOnlyList<BenefitSeries> AtRisk, BenefitBudgets Budgets)
{
    /// <param name="book">All that is known of benefits.</param>
    /// <param name="which">An organisation's plans, or all.</param>
    /// <param name="roster">The network of the time.</param>
    /// <param name="month">As of when.</param>
    public static BenefitOutlook Of(BenefitBook book, Func<BenefitPlan, bool> which, Roster roster, YearMonth month)
    {
        var portfolio = book.Portfolio(which, month);
        return new BenefitOutlook(
            portfolio, [.. portfolio.Benefits.Where(one => BenefitSigns.IsAtRisk(one, roster, month))],
            BenefitBudgets.Of(portfolio.Benefits, book));
    }

    public bool IsEmpty => Portfolio.Benefits.Count == 0;
}
