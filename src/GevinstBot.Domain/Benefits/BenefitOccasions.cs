using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>Why a benefit is asked about in a month.</summary>
public enum BenefitOccasion
{
    FirstMeasurement,
    Milestone,
    FullEffect,

    /// <summary>After the full effect, and after the initiative ended, twice a year.</summary>
    HalfYear,
}

/// <summary>A benefit that is asked about, and why now.</summary>
public sealed record DueBenefit(BenefitPlan Plan, Benefit Benefit, BenefitOccasion Occasion)
{
    public BenefitKey Key => Plan.KeyOf(Benefit);
}

/// <summary>
/// When a benefit is asked about: only when its plan says that something is to be there. While the initiative lasts that is every level
/// of the curve; when it is over the line follows the benefit on, every half-year. What lacks its baseline, target or date has no such
/// day, and is asked about as missing.
/// </summary>
public static class BenefitOccasions
{
    private const int MonthsBetween = 6;

    /// <summary>Where the plan doesn't say for how long: a benefit that has held for two years is how things are done.</summary>
    private const int YearsAfter = 2;

    /// <param name="benefit">The benefit.</param>
    /// <param name="month">A month that is over.</param>
    /// <param name="closed">The initiative's last day; null while it lasts.</param>
    public static BenefitOccasion? Of(Benefit benefit, YearMonth month, LocalDate? closed)
    {
        if (!IsFollowed(benefit))
            return null;
        var full = benefit.FullEffect!.Value.ToYearMonth();
        return (MonthsFrom(full, month), closed) switch
        {
            (0, _) => BenefitOccasion.FullEffect,
            ( > 0 and var after, _) => after % MonthsBetween == 0 && month <= LastMonth(benefit) ? BenefitOccasion.HalfYear : null,
            (_, { } over) when month > over.ToYearMonth() =>
                MonthsFrom(over.ToYearMonth(), month) % MonthsBetween == 0 ? BenefitOccasion.HalfYear : null,
            _ => OnTheWay(benefit, month),
        };
    }

    /// <summary>The last month that it is asked about.</summary>
    public static YearMonth LastMonth(Benefit benefit) =>
        (benefit.FollowedUntil ?? benefit.FullEffect!.Value.PlusYears(YearsAfter)).ToYearMonth();

    /// <summary>What is followed in words needs only a day.</summary>
    private static bool IsFollowed(Benefit benefit) =>
        benefit is { Lapsed: null, FullEffect: not null }
        && (benefit.Measurability is Measurability.Qualitative || benefit is { CountedFrom: not null, Target: not null });

    private static BenefitOccasion? OnTheWay(Benefit benefit, YearMonth month) =>
        benefit.Curve.Count == 0 || benefit.Measurability is Measurability.Qualitative || benefit.Curve.All(point => point.Month != month)
            ? null
            : benefit.Curve[0].Month == month ? BenefitOccasion.FirstMeasurement : BenefitOccasion.Milestone;

    private static int MonthsFrom(YearMonth from, YearMonth to) => (to.Year - from.Year) * 12 + to.Month - from.Month;
}
