using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Tests.Insights;

public sealed class IndicatorTrendTests
{
    private static readonly OrganizationId[] Six = [.. Enumerable.Range(1, 6).Select(number => new OrganizationId($"hf-{number}"))];

    private static readonly IndicatorDefinition Waiting = new(new("ventetid"), "Ventetid", new(UnitKind.Days, ""), Frequency.Monthly)
    {
        Organizations = Six,
        Version = 2,
        Tolerance = 2,
        Targets = new Dictionary<int, Target> { [2026] = Target.AtMost(58) },
        LocalTargets = new Dictionary<OrganizationId, IReadOnlyDictionary<int, Target>>
        {
            [Six[1]] = new Dictionary<int, Target> { [2026] = Target.AtMost(50) },
        },
    };

    private static readonly ReportingPeriod July = ReportingPeriod.Month(2026, 7);
    private static readonly ReportingPeriod August = ReportingPeriod.Month(2026, 8);
    private static readonly ReportingPeriod September = ReportingPeriod.Month(2026, 9);
    private static readonly ReportingPeriod October = ReportingPeriod.Month(2026, 10);

    [Fact]
    public void The_region_is_its_middle_and_its_ends_of_at_least_five_and_never_of_what_isn_t_locked()
    {
        var trend = Trend(Six[0], locked: September,
            [.. Values(August, 50, 52, 54), .. Values(September, 50, 52, 54, 56, 64), .. Values(October, 51, 52, 53, 54, 55, 56)]);

        Assert.Equal([August, September, October], trend.Points.Select(point => point.Period));
        Assert.Equal([3, 5, 0], trend.Points.Select(point => point.Given));
        Assert.Equal([null, new RegionalSpread(54, 50, 64), null], trend.Points.Select(point => point.Region));
        // One's own is one's own before the lock too.
        Assert.Equal([50m, 50m, 51m], trend.Points.Select(point => point.Own));
    }

    [Fact]
    public void A_period_without_a_value_is_a_gap_and_another_meaning_is_not_put_together_with_this_one()
    {
        var trend = Trend(Six[0], locked: October,
            [Said(Six[0], July, 90) with { Version = 1 }, Said(Six[0], August, 50), Said(Six[1], October, 51)]);

        Assert.Equal([August, September, October], trend.Points.Select(point => point.Period));
        Assert.Equal([50m, null, null], trend.Points.Select(point => point.Own));
    }

    [Fact]
    public void It_stands_where_the_own_last_value_does_against_the_own_target_else_the_region_s_middle()
    {
        AnsweredValue[] all = Values(September, 55, 55, 55, 61, 61);

        Assert.Equal(TrendStanding.Met, Trend(Six[0], September, all).Standing);
        Assert.Equal(TrendStanding.Missed, Trend(Six[1], September, all).Standing);
        Assert.Equal(TrendStanding.Met, Trend(own: null, September, all).Standing);
        Assert.Equal(TrendStanding.Tolerated, Trend(own: null, September, Values(September, 60, 60, 60, 60, 60)).Standing);
        Assert.Equal(TrendStanding.Unknown, Trend(own: null, September, all[..4]).Standing);
    }

    [Fact]
    public void What_was_fetched_and_not_confirmed_is_said_to_be_that() =>
        Assert.True(Trend(Six[0], September, [Said(Six[0], September, 55) with { IsFetched = true }]).LastOwn!.IsFetched);

    private static IndicatorTrend Trend(OrganizationId? own, ReportingPeriod locked, params AnsweredValue[] values)
    {
        var history = new IndicatorHistory(new IndicatorCatalog([Waiting], []), values);
        return IndicatorTrend.Of(RegionalCourse.Of(history, Waiting, locked), history, Waiting, October, own);
    }

    private static AnsweredValue[] Values(ReportingPeriod period, params decimal[] values) =>
        [.. values.Zip(Six, (value, of) => Said(of, period, value))];

    private static AnsweredValue Said(OrganizationId of, ReportingPeriod period, decimal value) => new(of, Waiting.Id, period, Version: 2, value);
}
