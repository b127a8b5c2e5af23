using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Insights;

/// <summary>
/// What the organisations have given of one indicator, period by period: how many, and the middle and the ends where they are enough. What
/// isn't locked isn't in it, and neither is another meaning of the indicator.
/// </summary>
public sealed class RegionalCourse
{
    private readonly Dictionary<ReportingPeriod, (int Given, RegionalSpread? Spread)> _periods;

    private RegionalCourse(Dictionary<ReportingPeriod, (int Given, RegionalSpread? Spread)> periods) => _periods = periods;

    /// <param name="history">Of all organisations.</param>
    /// <param name="definition">Of what.</param>
    /// <param name="locked">The last period whose round is locked; null where none is.</param>
    public static RegionalCourse Of(IndicatorHistory history, IndicatorDefinition definition, ReportingPeriod? locked)
    {
        var given = new Dictionary<ReportingPeriod, List<decimal>>();
        foreach (var point in definition.Organizations.SelectMany(of => history.Of(definition, of)))
        {
            if (locked is not { } until || point.Period.FirstDay > until.FirstDay)
                continue;
            if (!given.TryGetValue(point.Period, out var values))
                given[point.Period] = values = [];
            values.Add(point.Value);
        }
        return new RegionalCourse(
            given.ToDictionary(period => period.Key, period => (period.Value.Count, RegionalSpread.Of(period.Value))));
    }

    public (int Given, RegionalSpread? Spread) In(ReportingPeriod period) => _periods.GetValueOrDefault(period);
}
