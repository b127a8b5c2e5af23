using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Reporting.ControlChart;

/// <summary>What a value is beside those before it. A direction is said of the last three alone, and never without their rule.</summary>
public enum VariationKind
{
    /// <summary>Too few values to say anything, or values that don't vary.</summary>
    Unknown,

    /// <summary>Vanlig variasjon: no rule fired.</summary>
    Ordinary,
    Improvement,
    Worsening,

    /// <summary>A signal of an indicator that neither way is better for.</summary>
    Change,
}

/// <summary>What an organisation's last value of an indicator is, beside its own values before.</summary>
/// <param name="Kind">What.</param>
/// <param name="Signal">The rule that fired; set exactly for a direction or a change.</param>
/// <param name="Points">How many values it is judged by: those of the same meaning and the same process.</param>
public sealed record IndicatorVariation(VariationKind Kind, Signal? Signal, int Points)
{
    /// <summary>Of fewer values a shift or a trend would be all there is.</summary>
    public const int Least = 8;

    /// <summary>Where nobody can tell.</summary>
    public static IndicatorVariation Nothing { get; } = new(VariationKind.Unknown, Signal: null, Points: 0);

    /// <summary>Foreløpig: the limits still start with each value.</summary>
    public bool IsPreliminary => Points < XmrLimits.Firm;

    /// <param name="definition">Which way is better, and where a process begins.</param>
    /// <param name="organization">Whose values.</param>
    /// <param name="series">Of one meaning, in the order of their periods; the last is the one that is judged.</param>
    public static IndicatorVariation Of(IndicatorDefinition definition, OrganizationId organization, IReadOnlyList<SeriesPoint> series)
    {
        var judged = Of(definition.Direction, [.. Process(definition, organization, series).Select(point => point.Value)]);
        return judged.Signal is { } signal && definition.IsSeasonal && !IsAgainstLastYear(signal, series)
            ? new IndicatorVariation(VariationKind.Ordinary, Signal: null, judged.Points)
            : judged;
    }

    /// <param name="direction">Which way is better.</param>
    /// <param name="values">Of one process, in the order of their days; the last is the one that is judged.</param>
    public static IndicatorVariation Of(Direction direction, IReadOnlyList<decimal> values)
    {
        if (LimitsOf(values) is not { } limits)
            return Nothing;
        return XmrChart.Signals(values, limits)[^1] is { } signal
            ? new IndicatorVariation(KindOf(signal, direction), signal, values.Count)
            : new IndicatorVariation(VariationKind.Ordinary, Signal: null, values.Count);
    }

    /// <summary>
    /// What the values are judged by; null where they are too few, or don't vary. Locked: what comes after the first thirteen is judged by
    /// them, and doesn't start what it is judged by.
    /// </summary>
    public static XmrLimits? LimitsOf(IReadOnlyList<decimal> values) =>
        values.Count < Least ? null : XmrLimits.Of([.. values.Take(XmrLimits.Firm)]);

    /// <summary>The values since the last process began that the judged one is of.</summary>
    private static IReadOnlyList<SeriesPoint> Process(
        IndicatorDefinition definition, OrganizationId organization, IReadOnlyList<SeriesPoint> series) =>
        series is [.., var last]
        && definition.ProcessStarts.LastOrDefault(start => start.IsFor(organization) && start.From.FirstDay <= last.Period.FirstDay)
            is { } begins
            ? [.. series.Where(point => point.Period.FirstDay >= begins.From.FirstDay)]
            : series;

    /// <summary>A July as high as the July before it is the season. Where last year isn't known, nobody can tell.</summary>
    private static bool IsAgainstLastYear(Signal signal, IReadOnlyList<SeriesPoint> series) =>
        SeriesPoint.YearBefore(series) is { } then && (signal.IsUp ? series[^1].Value > then : series[^1].Value < then);

    private static VariationKind KindOf(Signal signal, Direction direction) => (direction, signal.IsUp) switch
    {
        (Direction.Band, _) => VariationKind.Change,
        (Direction.Higher, true) or (Direction.Lower, false) => VariationKind.Improvement,
        (Direction.Higher, false) or (Direction.Lower, true) => VariationKind.Worsening,
    };
}
