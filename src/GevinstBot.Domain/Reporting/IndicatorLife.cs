using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Reporting;

/// <summary>The last period that is asked for, and why none comes after it.</summary>
public sealed record IndicatorEnd(ReportingPeriod After, string Reason);

/// <summary>
/// Of which periods an indicator is asked for: from an organisation's first one on, to the end of a trial that nobody has decided on, and
/// to its own end. Cards that are out ask of periods that are over, so what is decided now changes none of them.
/// </summary>
public sealed record IndicatorLife
{
    public static readonly IndicatorLife Always = new();

    /// <summary>The first period of each organisation that hasn't always been asked.</summary>
    public IReadOnlyDictionary<OrganizationId, ReportingPeriod> From { get; init; } = new Dictionary<OrganizationId, ReportingPeriod>();

    /// <summary>Prøveperiode: the last period of it; null where nothing is tried.</summary>
    public ReportingPeriod? TrialUntil { get; init; }

    /// <summary>Null as long as it is in use.</summary>
    public IndicatorEnd? End { get; init; }

    public bool Holds(OrganizationId organization, ReportingPeriod period) =>
        !(From.TryGetValue(organization, out var first) && period.FirstDay < first.FirstDay)
        && !(TrialUntil is { } trial && period.FirstDay > trial.LastDay)
        && !(End is { } end && period.FirstDay > end.After.LastDay);
}
