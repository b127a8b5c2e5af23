using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Insights;

/// <summary>The organisations' values of one indicator in one period, beside the own one.</summary>
/// <param name="Period">Which.</param>
/// <param name="Given">How many have given a value.</param>
/// <param name="Region">The middle and the ends; null where they are too few to be shown, or the round isn't locked.</param>
/// <param name="Own">The own value; null where there is none, or nobody's own is asked for.</param>
/// <param name="Target">The own target, else the region's; null where none is set.</param>
public sealed record TrendPoint(ReportingPeriod Period, int Given, RegionalSpread? Region, decimal? Own, Target? Target)
{
    /// <summary>The own value was fetched, and its organisation hasn't confirmed it.</summary>
    public bool IsFetched { get; init; }
}

/// <summary>Where a value stands against its target.</summary>
public enum TrendStanding
{
    /// <summary>There is nothing to measure, or nothing to measure against.</summary>
    Unknown,
    Met,

    /// <summary>Outside the target, by no more than is tolerated.</summary>
    Tolerated,
    Missed,
}

/// <summary>
/// Utvikling: how an indicator has gone in the region, and in one organisation beside it. Of the region it shows the middle and the ends of
/// the organisations' values of one meaning, and never a mean of means; and of the organisations together nothing that isn't locked.
/// </summary>
public sealed record IndicatorTrend(IndicatorDefinition Definition, IReadOnlyList<TrendPoint> Points)
{
    /// <summary>Two years of months: the same month last year stands in it twice.</summary>
    public const int MostPeriods = 25;

    /// <summary>The last that has a value of the region; null where none has.</summary>
    public TrendPoint? LastOfRegion => Points.LastOrDefault(point => point.Region is not null);

    /// <summary>The last that has an own value; null where none has.</summary>
    public TrendPoint? LastOwn => Points.LastOrDefault(point => point.Own is not null);

    /// <summary>Of the own last value, where somebody's own is shown; else of the region's middle.</summary>
    public TrendStanding Standing => LastOwn is { } own ? StandingOf(own.Own, own)
        : LastOfRegion is { } region ? StandingOf(region.Region!.Median, region)
        : TrendStanding.Unknown;

    /// <param name="region">What the organisations have given together.</param>
    /// <param name="history">Of the own organisation.</param>
    /// <param name="definition">Of what.</param>
    /// <param name="last">The last period there may be an own value of.</param>
    /// <param name="own">Whose own; null for the region alone.</param>
    public static IndicatorTrend Of(
        RegionalCourse region, IndicatorHistory history, IndicatorDefinition definition, ReportingPeriod last, OrganizationId? own)
    {
        var mine = own is { } one
            ? history.AllOf(definition, one).Where(value => value.Value is not null && value.Version == definition.Version)
                .ToDictionary(value => value.Period)
            : [];
        var all = Ending(last).Select(period =>
        {
            var (given, spread) = region.In(period);
            var value = mine.GetValueOrDefault(period);
            return new TrendPoint(period, given, spread, value?.Value, TargetOf(definition, period, own))
            {
                IsFetched = value is { IsFetched: true },
            };
        });
        // From the first that is known to the last: between them a period without a value is a gap.
        var points = all.SkipWhile(IsEmpty).ToList();
        return new IndicatorTrend(definition, points[..(points.FindLastIndex(point => !IsEmpty(point)) + 1)]);
    }

    private static bool IsEmpty(TrendPoint point) => point is { Given: 0, Own: null };

    private TrendStanding StandingOf(decimal? value, TrendPoint point) => (value, point.Target) switch
    {
        ({ } number, { } target) => Math.Abs(target.Distance(number)) switch
        {
            0 => TrendStanding.Met,
            var off when off <= Definition.Tolerance || Definition.Life.TrialUntil is not null => TrendStanding.Tolerated,
            _ => TrendStanding.Missed,
        },
        _ => TrendStanding.Unknown,
    };

    private static Target? TargetOf(IndicatorDefinition definition, ReportingPeriod period, OrganizationId? own) => own is { } of
        ? definition.TargetIn(period, of)
        : definition.Targets.GetValueOrDefault(period.CalendarYear);

    private static Stack<ReportingPeriod> Ending(ReportingPeriod last)
    {
        var periods = new Stack<ReportingPeriod>();
        for (var period = last; periods.Count < MostPeriods; period = period.Previous())
            periods.Push(period);
        return periods;
    }
}
