using GevinstBot.Domain.Benefits;
using NodaTime;

namespace GevinstBot.Domain.Tests.Benefits;

public sealed class BenefitSeriesTests
{
    private static readonly YearMonth July = new(2026, 7);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 30)]
    [InlineData(7, 60)]
    [InlineData(10, 90)]
    public void The_plan_goes_straight_from_the_baseline_over_its_points_to_the_target(int month, int planned) =>
        Assert.Equal(planned, Plans.Series(Plans.TenAMonth()).PlannedIn(new YearMonth(2026, month)));

    [Fact]
    public void After_the_full_effect_the_plan_stays_at_its_target() =>
        Assert.Equal(120, Plans.Series(Plans.TenAMonth()).PlannedIn(new YearMonth(2029, 1)));

    [Fact]
    public void Before_the_baseline_was_measured_nothing_is_planned() =>
        Assert.Null(Plans.Series(Plans.TenAMonth()).PlannedIn(new YearMonth(2025, 12)));

    [Fact]
    public void What_nobody_has_measured_is_missing_and_not_zero()
    {
        var series = Plans.Series(Plans.TenAMonth());

        Assert.Null(series.RealizedBy(July));
        Assert.Null(series.ForecastIn(July, today: July));
        Assert.Equal(BenefitState.Unmeasured, series.StateIn(July));
    }

    [Fact]
    public void A_measurement_of_zero_is_a_measurement() =>
        Assert.Equal(0, Plans.Series(Plans.TenAMonth(), new Measurement(July, 0)).RealizedBy(July));

    [Fact]
    public void What_is_to_fall_gives_an_effect_when_it_falls()
    {
        var waiting = Plans.TenAMonth() with { Baseline = new Baseline(65, new LocalDate(2026, 1, 1), "NPR"), Target = 55, Curve = [] };

        Assert.Equal(4, Plans.Series(waiting, new Measurement(July, 61)).RealizedBy(July));
        Assert.Equal(-2, Plans.Series(waiting, new Measurement(July, 67)).RealizedBy(July));
    }

    [Fact]
    public void A_measurement_says_something_until_the_next_half_year_s_is_due()
    {
        var series = Plans.Series(Plans.TenAMonth(), new Measurement(July, 60));

        Assert.Equal(60, series.RealizedBy(July.PlusMonths(6)));
        Assert.Null(series.RealizedBy(July.PlusMonths(7)));
    }

    [Fact]
    public void Without_another_word_as_much_of_the_plan_is_expected_as_there_was_so_far()
    {
        var series = Plans.Series(Plans.TenAMonth(), new Measurement(July, 45));

        Assert.Equal(90, series.ForecastIn(new YearMonth(2027, 1), today: July));
    }

    [Fact]
    public void Whoever_is_responsible_may_expect_it_later_and_the_forecast_is_a_line_to_that_month()
    {
        var series = Plans.Series(Plans.TenAMonth(), new Measurement(July, 40) { Expected = new YearMonth(2027, 7) });

        Assert.Equal(80, series.ForecastIn(new YearMonth(2027, 1), today: July));
        Assert.Equal(120, series.ForecastIn(new YearMonth(2027, 7), today: July));
        Assert.Equal(BenefitState.Slipping, series.StateIn(July));
    }

    [Fact]
    public void A_later_measurement_isn_t_known_yet() =>
        Assert.Null(Plans.Series(Plans.TenAMonth(), new Measurement(July, 45)).ForecastIn(new YearMonth(2027, 1), today: new YearMonth(2026, 6)));

    [Theory]
    [InlineData(53, BenefitState.Slipping)]
    [InlineData(54, BenefitState.OnTrack)]
    [InlineData(70, BenefitState.OnTrack)]
    [InlineData(120, BenefitState.Realized)]
    public void A_tenth_less_than_planned_is_no_slip(int level, BenefitState state) =>
        Assert.Equal(state, Plans.Series(Plans.TenAMonth(), new Measurement(July, level)).StateIn(July));

    [Fact]
    public void Before_the_first_month_that_is_planned_nothing_is_due() =>
        Assert.Equal(BenefitState.NotYet, Plans.Series(Plans.TenAMonth()).StateIn(new YearMonth(2026, 6)));

    [Fact]
    public void A_benefit_without_a_target_has_no_plan_to_be_held_against() => Assert.Equal(
        BenefitState.Unplanned,
        Plans.Series(Plans.TenAMonth() with { Target = null }, new Measurement(July, 60)).StateIn(July));

    [Fact]
    public void What_was_frozen_last_is_what_is_counted_from_whatever_is_measured_later()
    {
        var frozen = new FrozenBaseline("BP2", new LocalDate(2026, 2, 1), new Baseline(10, new LocalDate(2026, 1, 1), ""));
        var benefit = Plans.TenAMonth() with { Frozen = [frozen], Baseline = new Baseline(50, new LocalDate(2026, 3, 1), "") };

        Assert.Equal(50, Plans.Series(benefit, new Measurement(July, 60)).RealizedBy(July));
    }
}
