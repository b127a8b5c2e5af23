using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>An organisation's own figures, and the region's of the last round that is locked.</summary>
/// <param name="Organization">Whose.</param>
/// <param name="Courses">Each indicator that it reports, in the catalogue's order.</param>
/// <param name="Regional">The region's; null before the first round is locked.</param>
public sealed record OwnFigures(Organization Organization, IReadOnlyList<IndicatorCourse> Courses, IndicatorReport? Regional)
{
    /// <summary>The meeting whose round it was.</summary>
    public LocalDate? Meeting => Regional?.MeetingDay;

    public IndicatorSummary? RegionalOf(IndicatorCourse course) =>
        Regional?.Summaries.FirstOrDefault(summary => summary.Definition.Id == course.Definition.Id);

    /// <summary>The organisation's value of the period that the region's is of.</summary>
    public CoursePoint? Beside(IndicatorCourse course) => RegionalOf(course) is { } summary
        ? course.Points.FirstOrDefault(point => point.Period == summary.Period && point.Value is not null)
        : null;
}
