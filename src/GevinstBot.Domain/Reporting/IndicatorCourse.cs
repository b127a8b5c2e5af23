using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting.ControlChart;

namespace GevinstBot.Domain.Reporting;

/// <summary>An organisation's figure of one period, beside those of the periods before it.</summary>
/// <param name="Period">Which.</param>
/// <param name="Value">Null where there is none.</param>
/// <param name="Target">The period's; null where none is set.</param>
public sealed record CoursePoint(ReportingPeriod Period, decimal? Value, Target? Target)
{
    /// <summary>It was fetched, and the organisation hasn't said anything.</summary>
    public bool IsFetched { get; init; }

    /// <summary>Of the period's target, by more than the tolerance.</summary>
    public bool Deviates { get; init; }

    /// <summary>Set where the definition means something else from here on: what stands before can't be compared.</summary>
    public DefinitionChange? Break { get; init; }
}

/// <summary>Et helseforetaks egne tall: the last periods of one indicator, with where its meaning changed.</summary>
/// <param name="Definition">As it is now.</param>
/// <param name="Points">The last first-to-last, without the periods before the first that is known.</param>
/// <param name="Variation">What the last value is beside those before it.</param>
public sealed record IndicatorCourse(IndicatorDefinition Definition, IReadOnlyList<CoursePoint> Points, IndicatorVariation Variation)
{
    /// <summary>A year and the same month of the year before, which are as many as the limits are made of.</summary>
    public const int Periods = 13;

    /// <summary>The periods parted where the meaning changed, the oldest first: only what stands together may be compared.</summary>
    public IReadOnlyList<IReadOnlyList<CoursePoint>> Meanings
    {
        get
        {
            var meanings = new List<List<CoursePoint>>();
            foreach (var point in Points)
            {
                if (meanings.Count == 0 || point.Break is not null)
                    meanings.Add([]);
                meanings[^1].Add(point);
            }
            return meanings;
        }
    }

    /// <summary>The last period that has a value; null where none has.</summary>
    public CoursePoint? Last => Points.LastOrDefault(point => point.Value is not null);

    /// <param name="history">Of the organisation.</param>
    /// <param name="definition">Of what.</param>
    /// <param name="organization">Whose.</param>
    /// <param name="last">The last period there may be a value of.</param>
    public static IndicatorCourse Of(
        IndicatorHistory history, IndicatorDefinition definition, OrganizationId organization, ReportingPeriod last)
    {
        var known = history.AllOf(definition, organization)
            .Where(value => value.Value is not null && value.Period.FirstDay <= last.FirstDay)
            .ToDictionary(value => value.Period);
        var points = new List<CoursePoint>();
        AnsweredValue? before = null;
        foreach (var period in Ending(last))
        {
            var value = known.GetValueOrDefault(period);
            if (value is not null || points.Count > 0)
                points.Add(Point(definition, organization, period, value, before));
            before = value ?? before;
        }
        var variation = points.LastOrDefault(point => point.Value is not null) is { } latest
            ? IndicatorVariation.Of(definition, organization, history.UpTo(definition, organization, latest.Period))
            : IndicatorVariation.Nothing;
        return new IndicatorCourse(definition, points, variation);
    }

    private static CoursePoint Point(
        IndicatorDefinition definition, OrganizationId organization, ReportingPeriod period, AnsweredValue? value, AnsweredValue? before) =>
        new(period, value?.Value, definition.TargetIn(period, organization))
        {
            IsFetched = value is { IsFetched: true },
            Deviates = value?.Value is { } number && definition.Deviates(number, period, organization),
            Break = value is not null && before is not null && value.Version != before.Version ? ChangeTo(definition, value) : null,
        };

    /// <summary>A change that nobody has described is told all the same, by its number.</summary>
    private static DefinitionChange ChangeTo(IndicatorDefinition definition, AnsweredValue value) =>
        definition.Changes.FirstOrDefault(change => change.Version == value.Version)
        ?? new DefinitionChange(value.Version, value.Period, What: "");

    private static Stack<ReportingPeriod> Ending(ReportingPeriod last)
    {
        var periods = new Stack<ReportingPeriod>();
        for (var period = last; periods.Count < Periods; period = period.Previous())
            periods.Push(period);
        return periods;
    }
}
