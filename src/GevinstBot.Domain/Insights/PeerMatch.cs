using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;

namespace GevinstBot.Domain.Insights;

/// <summary>One that is outside its target, and one that has got better at the same: it may have something to tell.</summary>
/// <param name="Red">The deviation farthest from its target.</param>
/// <param name="Peer">Within its target, and a rule says that it has got better.</param>
public sealed record PeerMatch(IndicatorDeviation Red, IndicatorChange Peer)
{
    /// <summary>A meeting has time for so many to tell.</summary>
    private const int Most = 2;

    /// <summary>One an indicator, those that are farthest from their target first.</summary>
    public static IReadOnlyList<PeerMatch> In(RegionalReport report) =>
    [
        .. report.WorstFirst.DistinctBy(deviation => deviation.Indicator.Id)
            .Select(red => Better(report.Indicators!, red) is { } peer ? new PeerMatch(red, peer) : null)
            .OfType<PeerMatch>().Take(Most),
    ];

    /// <summary>What the peer did, as it said itself the last time that it was outside the target; null when it never said.</summary>
    public string? MeasureIn(IEnumerable<IndicatorAnswer> answers) => answers
        .Where(answer => answer.Organization == Peer.Organization)
        .OrderBy(answer => answer.At)
        .Select(answer => answer.Of(Peer.Indicator.Id)?.Explanation?.Measure)
        .LastOrDefault(measure => !string.IsNullOrEmpty(measure));

    private static IndicatorChange? Better(IndicatorReport indicators, IndicatorDeviation red) => indicators.Changes
        .Where(change => change.Indicator.Id == red.Indicator.Id && change.Variation.Kind == VariationKind.Improvement)
        .Where(change => !indicators.Deviations.Any(deviation =>
            deviation.Organization == change.Organization && deviation.Indicator.Id == change.Indicator.Id))
        .OrderBy(change => change.Organization.Value, StringComparer.Ordinal).FirstOrDefault();
}
