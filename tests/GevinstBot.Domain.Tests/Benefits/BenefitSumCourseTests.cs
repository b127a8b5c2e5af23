using GevinstBot.Domain.Benefits;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class BenefitSumCourseTests
{
    private static readonly YearMonth August = new(2026, 8);

    [Fact]
    public void In_each_month_the_lines_are_the_sums_of_that_month_and_a_month_where_not_all_were_measured_has_no_realised() => Always.Holds(
        Plans.Drawn, all =>
        {
            var portfolio = new BenefitPortfolio(all, benefit => benefit.Unit, August);
            return BenefitSumCourse.Of(portfolio).All(course =>
                course.Planned.All(point => SumOf(point.Month, course)?.Planned == point.Effect)
                && course.Realized.All(point => point.Month <= August && SumOf(point.Month, course) is { IsComplete: true } sum && sum.Realized == point.Effect)
                && course.Realized.Count <= course.Months);

            BenefitSum? SumOf(YearMonth month, BenefitSumCourse course) => portfolio.SumsIn(month).SingleOrDefault(sum => sum.Unit == course.Unit);
        });

    [Fact]
    public void What_is_planned_goes_a_year_on_and_what_is_realised_ends_now()
    {
        var one = Plans.Series(Plans.TenAMonth(), new Measurement(new YearMonth(2026, 7), 50), new Measurement(new YearMonth(2026, 9), 70));
        var other = Plans.Series(Plans.TenAMonth("andre"), new Measurement(August, 60));

        var course = Assert.Single(BenefitSumCourse.Of(new BenefitPortfolio([one, other], benefit => benefit.Unit, August)));

        Assert.True(course.IsDrawn);
        Assert.Equal((Plans.January, new YearMonth(2027, 8)), (course.Planned[0].Month, course.Planned[^1].Month));
        Assert.Equal(240, course.Planned[^1].Effect);
        Assert.Equal([new EffectPoint(August, 110)], course.Realized);
        Assert.Equal(8, course.Months);
    }
}
