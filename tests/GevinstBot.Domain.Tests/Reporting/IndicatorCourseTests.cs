using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;
using NodaTime;
using static GevinstBot.Domain.Tests.Reporting.Indicators;

namespace GevinstBot.Domain.Tests.Reporting;

public sealed class IndicatorCourseTests
{
    [Fact]
    public void Thirteen_periods_are_shown_and_one_without_a_value_is_no_zero()
    {
        var course = Of(Waiting, [.. Enumerable.Range(0, 20).Where(back => back != 3).Select(back => Said(Back(back), 50 + back))]);

        Assert.Equal(13, course.Points.Count);
        Assert.Equal((Back(12), Back(0)), (course.Points[0].Period, course.Points[^1].Period));
        Assert.Null(course.Points[^4].Value);
        Assert.False(course.Points[^4].Deviates);
    }

    [Fact]
    public void It_begins_with_the_first_value_that_is_known() =>
        Assert.Equal([Back(1), Back(0)], Of(Waiting, [Said(Back(1), 57)]).Points.Select(point => point.Period));

    [Fact]
    public void The_break_stands_where_the_meaning_changed_and_nowhere_else()
    {
        var second = Waiting with { Version = 2, Changes = [new DefinitionChange(2, Back(1), "Avviste telles ikke")] };
        var course = Of(second, [Said(Back(3), 60), Said(Back(2), 61), Said(Back(1), 50, version: 2), Said(Back(0), 51, version: 2)]);

        Assert.Equal([null, null, "Avviste telles ikke", null], course.Points.Select(point => point.Break?.What));
        Assert.Equal([60, 61, 50, 51], course.Points.Select(point => point.Value!.Value));
        Assert.Equal([2, 2], course.Meanings.Select(points => points.Count));
        Assert.Equal(Back(1), course.Meanings[^1][0].Period);
    }

    [Fact]
    public void A_break_that_nobody_has_described_is_told_all_the_same() => Assert.Equal(
        new DefinitionChange(2, Back(0), ""), Of(Waiting with { Version = 2 }, [Said(Back(2), 60), Said(Back(0), 50, version: 2)]).Points[^1].Break);

    [Fact]
    public void Each_period_is_measured_against_the_target_of_its_own_year()
    {
        var january = ReportingPeriod.Month(2027, 1);
        var definition = Waiting with { Targets = new Dictionary<int, Target> { [2026] = Target.AtMost(58), [2027] = Target.AtMost(50) } };
        var course = IndicatorCourse.Of(
            new IndicatorHistory(Catalog(), [Said(january.Previous(), 55), Said(january, 55)]), definition, Ahus, january);

        Assert.Equal([false, true], course.Points.Select(point => point.Deviates));
    }

    [Fact]
    public void A_direction_is_said_by_a_rule_alone_and_values_before_a_break_are_no_part_of_it()
    {
        decimal[] flat = [60, 62, 61, 60, 62, 61, 60, 62, 61, 60, 62, 61];
        var answered = flat.Reverse().Select((value, back) => Said(Back(back + 1), value)).Append(Said(Back(0), 40)).ToList();
        var broken = Waiting with { Version = 2 };

        Assert.Equal(VariationKind.Improvement, Of(Waiting, answered).Variation.Kind);
        Assert.Equal(VariationKind.Unknown, Of(broken, [.. answered.SkipLast(1), Said(Back(0), 40, version: 2)]).Variation.Kind);
    }

    [Fact]
    public void What_was_fetched_and_not_confirmed_says_so()
    {
        var fetched = new ImportedValue(Waiting.Id, Ahus, Back(0), 57, Denominator: null, "NPR", new LocalDate(2026, 10, 22));
        var course = IndicatorCourse.Of(new IndicatorHistory(Catalog(fetched), [Said(Back(1), 58)]), Waiting, Ahus, Back(0));

        Assert.Equal([false, true], course.Points.Select(point => point.IsFetched));
    }

    private static IndicatorCourse Of(IndicatorDefinition definition, IReadOnlyList<AnsweredValue> answered) =>
        IndicatorCourse.Of(new IndicatorHistory(Catalog(), answered), definition, Ahus, Back(0));

    private static ReportingPeriod Back(int periods) =>
        ReportingPeriod.Containing(September.FirstDay.PlusMonths(-periods), Frequency.Monthly);

    private static AnsweredValue Said(ReportingPeriod period, decimal value, int version = 1) => new(Ahus, Waiting.Id, period, version, value);
}
