namespace GevinstBot.Domain.Benefits;

/// <summary>
/// Planned against realised of several benefits in one unit, month by month: a year back, and what is planned for the year that comes.
/// A month in which not all have been measured has no realised sum: half of them would look like a fall.
/// </summary>
/// <param name="Unit">What is added up.</param>
/// <param name="Planned">The months in which something is planned.</param>
/// <param name="Realized">Those by now in which all have been measured.</param>
/// <param name="Months">How many months by now have a plan.</param>
public sealed record BenefitSumCourse(
    SumUnit Unit, IReadOnlyList<EffectPoint> Planned, IReadOnlyList<EffectPoint> Realized, int Months)
{
    private const int MonthsEachWay = 12;

    /// <summary>A point alone is no line.</summary>
    public bool IsDrawn => Planned.Count > 1;

    /// <summary>One for each unit, in the order of their names.</summary>
    public static IReadOnlyList<BenefitSumCourse> Of(BenefitPortfolio portfolio)
    {
        var sums = Enumerable.Range(-MonthsEachWay, (2 * MonthsEachWay) + 1).Select(portfolio.Month.PlusMonths)
            .SelectMany(month => portfolio.SumsIn(month).Select(sum => (Month: month, Sum: sum)));
        return
        [
            .. from one in sums
               group one by one.Sum.Unit into unit
               orderby unit.Key.Unit
               let known = unit.Where(one => one.Month <= portfolio.Month).ToList()
               select new BenefitSumCourse(
                   unit.Key, [.. unit.Select(one => new EffectPoint(one.Month, one.Sum.Planned))],
                   [
                       .. known.Where(one => one.Sum.IsComplete)
                           .Select(one => new EffectPoint(one.Month, one.Sum.Realized!.Value)),
                   ],
                   known.Count),
        ];
    }
}
