using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Tab;

/// <summary>All indicators' courses, and the values they are made of.</summary>
public sealed record RegionalCourses(
    IndicatorHistory History, LocalDate Today, IReadOnlyDictionary<IndicatorId, RegionalCourse> ByIndicator)
{
    public IndicatorTrend TrendOf(IndicatorDefinition definition, OrganizationId? own) =>
        IndicatorTrend.Of(ByIndicator[definition.Id], History, definition, Latest(definition, Today), own);

    /// <summary>The last period there may be numbers of on a day.</summary>
    internal static ReportingPeriod Latest(IndicatorDefinition definition, LocalDate day) =>
        ReportingPeriod.LatestComplete(day, definition.Frequency, definition.ReportingLagDays);
}
