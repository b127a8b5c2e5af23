namespace GevinstBot.Domain.Benefits;

/// <summary>
/// How much of what is to make a budget smaller is in one: only benefits of money in the own organisation are counted, and what has lapsed
/// isn't.
/// </summary>
/// <param name="Expected">How many there are.</param>
/// <param name="Whole">How many are in a clinic's budget.</param>
/// <param name="Partly">How many are in one partly.</param>
/// <param name="Kroner">What has been said to be in budgets, of those that said how much.</param>
public sealed record BenefitBudgets(int Expected, int Whole, int Partly, decimal Kroner)
{
    public static BenefitBudgets Of(IEnumerable<BenefitSeries> benefits, BenefitBook book)
    {
        var budgets = benefits.DistinctBy(one => one.Key)
            .Where(one => one.Benefit is { Effect: EffectType.Budget, Lapsed: null }).Select(book.BudgetOf).ToList();
        return new BenefitBudgets(
            budgets.Count, budgets.Count(one => one?.State is BudgetState.Yes), budgets.Count(one => one?.State is BudgetState.Partly),
            budgets.OfType<BudgetEntry>().Where(one => one.State is not BudgetState.No).Sum(one => one.Kroner ?? 0));
    }
}
