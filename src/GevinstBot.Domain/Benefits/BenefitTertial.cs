using GevinstBot.Domain.Calendar;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>
/// A tertial as the portfolio board reads of it: what is planned and realised by its last day (30.4, 31.8, 31.12), as it is known when
/// those who are asked with it have had their time.
/// </summary>
/// <param name="Period">The tertial.</param>
public sealed record BenefitTertial(ReportingPeriod Period)
{
    /// <summary>What is realised is that of its last month.</summary>
    public YearMonth Month => Period.LastDay.ToYearMonth();

    public bool IsOver(LocalDate today) => Period.LastDay < today;

    /// <summary>When those who were asked with it have had their time.</summary>
    public Instant SettlesAt(SendingHours sending) => BenefitStatusRhythm.ClosesOf(BenefitAsks.AskedWith(Month), sending);

    /// <summary>The last that is over.</summary>
    public static BenefitTertial LastBefore(LocalDate today) =>
        new(ReportingPeriod.LatestComplete(today, Frequency.Tertial, reportingLagDays: 0));

    public BenefitTertial Before() => new(Period.Previous());
}
