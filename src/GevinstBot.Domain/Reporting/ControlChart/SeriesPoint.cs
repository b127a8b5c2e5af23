using GevinstBot.Domain.Calendar;

namespace GevinstBot.Domain.Reporting.ControlChart;

/// <summary>One period's value of a row. A period without a value has no point, and is never a zero.</summary>
public readonly record struct SeriesPoint(ReportingPeriod Period, decimal Value)
{
    /// <summary>The value of the same month (tertial, half-year) last year as the last one; null where there is none.</summary>
    public static decimal? YearBefore(IReadOnlyList<SeriesPoint> series) =>
        series.Where(point => point.Period == series[^1].Period.YearBefore()).Select(point => (decimal?)point.Value).FirstOrDefault();
}
