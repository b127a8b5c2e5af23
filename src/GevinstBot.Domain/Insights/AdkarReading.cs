using GevinstBot.Domain.Network;
using GevinstBot.Domain.Pulse;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Insights;

public enum AdkarReadingKind
{
    /// <summary>Grønn indikator, svak forsterkning: what has been reached may slip back.</summary>
    Relapse,

    /// <summary>Rød indikator, barriere kunnskap: training helps, and pressure doesn't.</summary>
    Training,
}

/// <summary>
/// What a pulse says beside the figures that its initiative is to move, which neither says alone. An organisation's figures are the
/// indicators that its benefit plan names for the initiative.
/// </summary>
/// <param name="Kind">What it means.</param>
/// <param name="Initiative">What the pulse was about.</param>
/// <param name="Organizations">Those of whom it is true, as they stand in the network.</param>
public sealed record AdkarReading(AdkarReadingKind Kind, Initiative Initiative, IReadOnlyList<OrganizationId> Organizations)
{
    public static IReadOnlyList<AdkarReading> In(RegionalReport report)
    {
        return report is { Indicators: { } indicators, Benefits: not null }
            ? [.. report.Pulses.SelectMany(pulse => In(report, indicators, pulse))]
            : [];
    }

    private static IReadOnlyList<AdkarReading> In(RegionalReport report, IndicatorReport indicators, PulseReport pulse)
    {
        var read = pulse.Expected.ToLookup(
            organization => Of(pulse, organization, [.. FiguresOf(report, indicators, pulse, organization)]));
        return
        [
            .. Enum.GetValues<AdkarReadingKind>().Where(kind => read.Contains(kind))
                .Select(kind => new AdkarReading(kind, pulse.Initiative, [.. read[kind]])),
        ];
    }

    /// <param name="pulse">What was said.</param>
    /// <param name="organization">By whom.</param>
    /// <param name="isReached">Of each figure that has a number and a target, whether it is within it.</param>
    private static AdkarReadingKind? Of(PulseReport pulse, OrganizationId organization, IReadOnlyList<bool> isReached) =>
        pulse.Answers.FirstOrDefault(answer => answer.Organization == organization)?.Barrier switch
        {
            AdkarElement.Reinforcement when isReached.Count > 0 && isReached.All(reached => reached) => AdkarReadingKind.Relapse,
            AdkarElement.Knowledge when isReached.Any(reached => !reached) => AdkarReadingKind.Training,
            _ => null,
        };

    private static IEnumerable<bool> FiguresOf(
        RegionalReport report, IndicatorReport indicators, PulseReport pulse, OrganizationId organization) =>
        from id in report.Benefits!.Portfolio.Benefits
            .Where(one => (one.Plan.Initiative, one.Plan.Organization) == (pulse.Initiative.Id, organization))
            .Select(one => one.Benefit.Indicator).OfType<IndicatorId>().Distinct()
        from summary in indicators.Summaries
        where summary.Definition.Id == id && summary.HasNumberOf(organization)
            && summary.Definition.TargetIn(summary.Period, organization) is not null
        select !indicators.Deviations.Any(deviation => deviation.Indicator.Id == id && deviation.Organization == organization);
}
