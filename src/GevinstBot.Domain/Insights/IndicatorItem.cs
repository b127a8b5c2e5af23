using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Insights;

/// <summary>
/// The keys of the items that an indicator gives rise to: an agenda names its items by them, so that years later it can be told which
/// indicator led to what.
/// </summary>
public static class IndicatorItem
{
    public static string Deviation(IndicatorId indicator, OrganizationId organization) => $"{indicator}-{organization}";

    public static string Counterweight(IndicatorId indicator, IndicatorId worse, OrganizationId organization) =>
        $"{indicator}-{worse}-{organization}";
}
