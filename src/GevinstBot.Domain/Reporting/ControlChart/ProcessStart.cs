using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Reporting.ControlChart;

/// <summary>
/// Somebody decided that another process begins with a period, and why. Nothing else moves a baseline: it is the first thirteen values, and
/// the values after them are judged by it however many they become.
/// </summary>
/// <param name="From">The first period of the new process.</param>
/// <param name="Reason">What changed it.</param>
/// <param name="Date">When it was decided.</param>
/// <param name="Organization">Whose process; null for everybody's.</param>
public sealed record ProcessStart(ReportingPeriod From, string Reason, LocalDate Date, OrganizationId? Organization)
{
    public bool IsFor(OrganizationId organization) => Organization is null || Organization == organization;
}
