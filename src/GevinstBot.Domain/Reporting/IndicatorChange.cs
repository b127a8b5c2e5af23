using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting.ControlChart;

namespace GevinstBot.Domain.Reporting;

/// <summary>An organisation's value of a period that a rule says is more than ordinary variation.</summary>
public sealed record IndicatorChange(
    OrganizationId Organization, IndicatorDefinition Indicator, ReportingPeriod Period, decimal Value, IndicatorVariation Variation)
{
    /// <summary>What a period's value is beside those before it; null without a value, or when that can't be said.</summary>
    public static IndicatorChange? In(
        IndicatorHistory history, IndicatorDefinition definition, OrganizationId organization, ReportingPeriod period) =>
        history.UpTo(definition, organization, period) is [.., var last] points
        && IndicatorVariation.Of(definition, organization, points) is { Signal: not null } variation
            ? new IndicatorChange(organization, definition, period, last.Value, variation)
            : null;
}

/// <summary>An indicator that has reached its target while what must not get worse for it does.</summary>
public sealed record WorseCounterweight(IndicatorDefinition Indicator, IndicatorChange Counterweight)
{
    /// <summary>
    /// Those of an organisation whose value is green. A counterweight is judged by its value of the same time, or of the period before:
    /// it may be reported later.
    /// </summary>
    public static IEnumerable<WorseCounterweight> Of(
        IndicatorCatalog catalog, IndicatorHistory history, IndicatorDefinition definition, OrganizationId organization,
        ReportingPeriod period) =>
        from point in history.UpTo(definition, organization, period).TakeLast(1)
        where definition.TargetIn(period, organization)?.Distance(point.Value) == 0
        from id in definition.Counterweights
        from counterweight in catalog.Definitions
        where counterweight.Id == id && counterweight.Organizations.Contains(organization)
        let now = ReportingPeriod.Containing(period.LastDay, counterweight.Frequency)
        let change = IndicatorChange.In(history, counterweight, organization, now)
            ?? (history.UpTo(counterweight, organization, now).Count > 0
                ? null
                : IndicatorChange.In(history, counterweight, organization, now.Previous()))
        where change is { Variation.Kind: VariationKind.Worsening }
        select new WorseCounterweight(definition, change);
}
