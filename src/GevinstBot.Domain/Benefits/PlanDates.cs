using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>That somebody has looked at a plan's days after its initiative was moved.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Months">How far they were moved; 0 when they were left.</param>
public sealed record DatesSettled(PersonId By, Instant At, int Months);

/// <summary>What becomes of a plan's days when its initiative is moved: all that is to come is moved as much, or nothing is.</summary>
public static class PlanDates
{
    /// <summary>What is to be there after a day, and may still come.</summary>
    public static IReadOnlyList<Benefit> ToCome(BenefitPlan plan, LocalDate day) =>
        [.. plan.Benefits.Where(benefit => benefit.Lapsed is null && benefit.FullEffect > day)];

    /// <summary>Null where something would be there before what it is built on, as it may when an initiative ends earlier.</summary>
    public static BenefitPlan? Moved(BenefitPlan plan, int months, LocalDate day)
    {
        var moved = ToCome(plan, day).Select(benefit => Moved(benefit, months, day)).ToList();
        return moved.TrueForAll(benefit => IsRight(benefit, day))
            ? moved.Aggregate(plan, (whole, benefit) => whole.With(benefit))
            : null;
    }

    /// <summary>A level of a month that is over was planned then, and stays.</summary>
    private static Benefit Moved(Benefit benefit, int months, LocalDate day) => benefit with
    {
        FullEffect = benefit.FullEffect!.Value.PlusMonths(months),
        FollowedUntil = benefit.FollowedUntil?.PlusMonths(months),
        Curve =
        [
            .. benefit.Curve.Select(point =>
                point.Month < day.ToYearMonth() ? point : point with { Month = point.Month.PlusMonths(months) }),
        ],
    };

    private static bool IsRight(Benefit benefit, LocalDate day) => benefit.FullEffect > day
        && benefit.Curve.Zip(benefit.Curve.Skip(1)).All(pair => pair.First.Month < pair.Second.Month)
        && !BenefitRules.Of(benefit).Any();
}
