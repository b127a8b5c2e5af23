using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>
/// What a meeting ought to know of benefits. With each tertial it is all that is behind, unowned, unmeasured or at risk; at the meetings
/// between them only what somebody has told to be behind since the one before, so that the same isn't on every agenda.
/// </summary>
/// <param name="Behind">Behind their plans, the one that lacks most of its plan first.</param>
/// <param name="AtRisk">Not behind yet, and due within half a year without somebody responsible, a use or a budget.</param>
/// <param name="Unowned">Nobody owns them, or whoever did has left.</param>
/// <param name="Unmeasured">Something was planned to be there, and nobody has measured it.</param>
public sealed record BenefitSigns(
    IReadOnlyList<BenefitSeries> Behind, IReadOnlyList<BenefitSeries> AtRisk, IReadOnlyList<BenefitSeries> Unowned,
    IReadOnlyList<BenefitSeries> Unmeasured)
{
    private const int MonthsOfRisk = 6;

    /// <summary>The meetings after those months in which a tertial is asked about.</summary>
    private static readonly int[] PortfolioMonths = [3, 6, 10];

    /// <param name="book">All that is known of benefits.</param>
    /// <param name="roster">The network of the day.</param>
    /// <param name="meeting">The meeting's month.</param>
    /// <param name="since">What was told before it was there for the last meeting.</param>
    public static BenefitSigns For(BenefitBook book, Roster roster, YearMonth meeting, Instant since)
    {
        var month = meeting.PlusMonths(-1);
        var all = book.Portfolio(_ => true, month).Benefits.Where(one => one.Benefit.Lapsed is null).ToList();
        var behind = BehindOf(all, book, month);
        return PortfolioMonths.Contains(meeting.Month)
            ? new BenefitSigns(
                behind,
                [.. all.Except(behind).Where(one => IsAtRisk(one, roster, month))],
                [.. all.Where(one => PlanGaps.Lacks(one, roster, PlanGap.NoOwner, PlanGap.OwnerHasLeft))],
                [.. all.Except(behind).Where(one => one.StateIn(month) is BenefitState.Unmeasured)])
            : new BenefitSigns([.. behind.Where(IsToldLately)], [], [], []);

        bool IsToldLately(BenefitSeries one) => book.StatusesOf(one).Any(status => status.Deviation is not null && status.At >= since);
    }

    /// <summary>Behind their plans by the number, or in words by what was said; the one that lacks most of its plan first.</summary>
    public static IReadOnlyList<BenefitSeries> BehindOf(IEnumerable<BenefitSeries> benefits, BenefitBook book, YearMonth month) => InOrder(
        benefits.Where(one => one.StateIn(month) is BenefitState.Slipping
            || (one.StateIn(month) is BenefitState.InWords && book.StatusesOf(one) is [.., { Deviation: not null }])),
        month);

    public static bool IsAtRisk(BenefitSeries one, Roster roster, YearMonth month) =>
        one.Benefit.FullEffect is { } full && full.ToYearMonth() <= month.PlusMonths(MonthsOfRisk)
        && one.StateIn(month) is not (BenefitState.Realized or BenefitState.Slipping or BenefitState.Lapsed)
        && PlanGaps.Lacks(
            one, roster, PlanGap.NoResponsible, PlanGap.ResponsibleHasLeft, PlanGap.NotInBudget, PlanGap.NoUseOfFreedTime);

    private static IReadOnlyList<BenefitSeries> InOrder(IEnumerable<BenefitSeries> behind, YearMonth month) =>
        [.. behind.OrderBy(one => one.ShareOfPlan(month) ?? 1).ThenBy(one => one.Key.ToString(), StringComparer.Ordinal)];
}
