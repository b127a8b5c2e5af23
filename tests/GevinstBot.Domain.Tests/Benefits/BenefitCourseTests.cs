using GevinstBot.Domain.Benefits;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

/// <summary>The three lines of a benefit.</summary>
public sealed class BenefitCourseTests
{
    private static readonly YearMonth July = new(2026, 7);

    [Fact]
    public void The_planned_line_has_the_points_where_the_plan_bends()
    {
        var course = BenefitCourse.Of(Plans.Series(Plans.TenAMonth()), July);

        Assert.Equal([0m, 60m, 120m], course.Planned.Select(point => point.Effect));
        Assert.Empty(course.Realized);
        Assert.Empty(course.Forecast);
    }

    [Fact]
    public void The_forecast_begins_where_the_measured_ends_and_follows_the_plan_in_its_proportion()
    {
        var course = BenefitCourse.Of(Plans.Series(Plans.TenAMonth(), new Measurement(July.PlusMonths(-1), 40), new Measurement(July, 45)), July);

        Assert.Equal([new EffectPoint(July, 45), new EffectPoint(new(2027, 1), 90)], course.Forecast);
        Assert.Equal(course.Realized[^1], course.Forecast[0]);
    }

    [Fact]
    public void The_day_that_was_promised_is_where_the_forecast_reaches_the_target()
    {
        var late = new Measurement(July, 45) { Expected = new YearMonth(2027, 6) };

        Assert.Equal(new EffectPoint(new(2027, 6), 120), BenefitCourse.Of(Plans.Series(Plans.TenAMonth(), late), July).Forecast[^1]);
    }

    [Fact]
    public void What_was_measured_later_isn_t_known_yet() =>
        Assert.Empty(BenefitCourse.Of(Plans.Series(Plans.TenAMonth(), new Measurement(July.PlusMonths(1), 70)), July).Realized);

    [Fact]
    public void What_has_no_plan_has_no_lines() =>
        Assert.False(BenefitCourse.Of(Plans.Series(Plans.TenAMonth() with { Target = null }, new Measurement(July, 45)), July).IsDrawn);

    [Fact]
    public void Every_line_goes_forward_in_time_and_no_forecast_stands_without_a_measurement() => Always.Holds(
        Plans.Drawn, all => all.Select(one => BenefitCourse.Of(one, July)).All(course =>
            IsForward(course.Planned) && IsForward(course.Realized) && IsForward(course.Forecast)
            && (course.Forecast.Count == 0 || course.Realized.Count > 0)));

    private static bool IsForward(IReadOnlyList<EffectPoint> line) => line.Zip(line.Skip(1)).All(pair => pair.First.Month < pair.Second.Month);
}
