using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting.ControlChart;
using NodaTime;

namespace GevinstBot.Domain.Reporting;

/// <summary>What an organisation has answered about one indicator for one period. No value: it said that there is none.</summary>
public sealed record AnsweredValue(OrganizationId Organization, IndicatorId Indicator, ReportingPeriod Period, int Version, decimal? Value)
{
    /// <summary>It was fetched, and the organisation hasn't said anything.</summary>
    public bool IsFetched { get; init; }
}

/// <summary>
/// Each organisation's values of each indicator over the years: what it answered, and where it hasn't said anything, what was fetched. Only
/// those of the definition's present version, because another one's mean something else.
/// </summary>
/// <param name="catalog">What was fetched, and what the network file says: it counts before what the years say was fetched.</param>
/// <param name="answered">Of a period that stands there twice, the later counts.</param>
public sealed class IndicatorHistory(IndicatorCatalog catalog, IEnumerable<AnsweredValue> answered)
{
    private readonly ILookup<(IndicatorId, OrganizationId), AnsweredValue> _answered =
        answered.ToLookup(value => (value.Indicator, value.Organization));

    /// <summary>In the order of their periods.</summary>
    public IReadOnlyList<SeriesPoint> Of(IndicatorDefinition definition, OrganizationId organization) =>
    [
        .. from known in AllOf(definition, organization)
           where known.Version == definition.Version
           let value = known.Value
           where value is not null
           select new SeriesPoint(known.Period, value.Value),
    ];

    /// <summary>
    /// The same with those of other versions, and with the periods that an organisation has said it has no number for: to be shown beside
    /// each other, and never put together.
    /// </summary>
    public IReadOnlyList<AnsweredValue> AllOf(IndicatorDefinition definition, OrganizationId organization)
    {
        var values = new SortedDictionary<LocalDate, AnsweredValue>();
        var known = _answered[(definition.Id, organization)].Where(value => value.Period.Frequency == definition.Frequency).ToList();
        var fetched = catalog.ImportsOf(definition.Id, organization).Select(import => new AnsweredValue(
            organization, definition.Id, import.Period, import.DefinitionVersion ?? definition.VersionIn(import.Period), import.Value)
        {
            IsFetched = true,
        });
        foreach (var value in known.Where(value => value.IsFetched).Concat(fetched).Concat(known.Where(value => !value.IsFetched)))
            values[value.Period.FirstDay] = value;
        return [.. values.Values];
    }

    public IReadOnlyList<SeriesPoint> Before(IndicatorDefinition definition, OrganizationId organization, ReportingPeriod period) =>
        [.. Of(definition, organization).TakeWhile(point => point.Period.FirstDay < period.FirstDay)];

    /// <summary>The values up to a period; none when the period itself has none, because then there is nothing to say about it.</summary>
    public IReadOnlyList<SeriesPoint> UpTo(IndicatorDefinition definition, OrganizationId organization, ReportingPeriod period)
    {
        IReadOnlyList<SeriesPoint> points =
            [.. Of(definition, organization).TakeWhile(point => point.Period.FirstDay <= period.FirstDay)];
        return points.Count > 0 && points[^1].Period == period ? points : [];
    }
}
