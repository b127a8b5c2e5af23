using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>The effect since the baseline, as it is in a month.</summary>
public sealed record EffectPoint(YearMonth Month, decimal Effect);

/// <summary>
/// One benefit as three lines: what is planned, what has been measured by now, and from there what is to be expected. A line has the points
/// where it bends; one that can't be drawn is empty, and the forecast is never there before something has been measured.
/// </summary>
public sealed record BenefitCourse(
    IReadOnlyList<EffectPoint> Planned, IReadOnlyList<EffectPoint> Realized, IReadOnlyList<EffectPoint> Forecast)
{
    /// <param name="series">The benefit.</param>
    /// <param name="today">What was measured after this month isn't known yet.</param>
    public static BenefitCourse Of(BenefitSeries series, YearMonth today) => new(
        Line(series.PlannedMonths, series.PlannedIn),
        Line(
            [.. series.Measured.Select(one => one.Month).Where(month => month <= today)],
            month => series.EffectOf(series.Measured.Single(one => one.Month == month))),
        ForecastOf(series, today));

    /// <summary>False where the plan can't say anything: then there is nothing to hold the others against.</summary>
    public bool IsDrawn => Planned.Count > 1;

    private static IReadOnlyList<EffectPoint> ForecastOf(BenefitSeries series, YearMonth today)
    {
        if (series.MeasuredBy(today) is not { } last)
            return [];
        var bends = series.PlannedMonths.Append(last.Expected ?? last.Month).Where(month => month > last.Month);
        var line = Line([last.Month, .. bends.Distinct().Order()], month => series.ForecastIn(month, today));
        return line.Count > 1 ? line : [];
    }

    private static IReadOnlyList<EffectPoint> Line(IReadOnlyList<YearMonth> months, Func<YearMonth, decimal?> effectIn) =>
    [
        .. from month in months
           let effect = effectIn(month)
           where effect is not null
           select new EffectPoint(month, effect.Value),
    ];
}
