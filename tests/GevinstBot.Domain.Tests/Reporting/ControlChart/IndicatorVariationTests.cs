using FsCheck;
using FsCheck.Fluent;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Domain.Reporting.ControlChart;
using NodaTime;
using static GevinstBot.Domain.Tests.Reporting.Indicators;

namespace GevinstBot.Domain.Tests.Reporting.ControlChart;

/// <summary>When a direction is said, and when it isn't.</summary>
public sealed class IndicatorVariationTests
{
    /// <summary>A process that goes up and down by two around 57.</summary>
    private static readonly decimal[] Steady = [56, 58, 57, 56, 58, 57, 58, 56, 57, 58, 56, 57, 57];

    private static readonly Gen<decimal[]> Values =
        from length in Gen.Choose(8, 40)
        from values in Gen.Choose(40, 90).ArrayOf(length)
        select values.Select(value => (decimal)value).ToArray();

    [Fact]
    public void Below_eight_values_nothing_is_said() => Assert.Equal(VariationKind.Unknown, Of(Waiting, [50, 51, 50, 51, 50, 51, 90]).Kind);

    [Fact]
    public void Before_thirteen_values_what_is_said_is_preliminary()
    {
        Assert.True(Of(Waiting, Steady[..12]) is { Kind: VariationKind.Ordinary, IsPreliminary: true });
        Assert.True(Of(Waiting, Steady) is { Kind: VariationKind.Ordinary, IsPreliminary: false });
    }

    [Theory]
    [InlineData(Direction.Lower, 70, VariationKind.Worsening, true)]
    [InlineData(Direction.Lower, 44, VariationKind.Improvement, false)]
    [InlineData(Direction.Higher, 70, VariationKind.Improvement, true)]
    [InlineData(Direction.Higher, 44, VariationKind.Worsening, false)]
    [InlineData(Direction.Band, 70, VariationKind.Change, true)]
    [InlineData(Direction.Band, 44, VariationKind.Change, false)]
    public void Which_way_is_better_says_what_a_value_outside_the_limits_is(Direction direction, int value, VariationKind kind, bool isUp)
    {
        var variation = Of(Waiting with { Direction = direction }, [.. Steady, value]);

        Assert.Equal((kind, new Signal(SignalRule.OutsideLimits, isUp)), (variation.Kind, variation.Signal));
    }

    [Fact]
    public void A_value_that_is_higher_than_the_one_before_is_ordinary_variation() =>
        Assert.Equal(VariationKind.Ordinary, Of(Waiting, [.. Steady, 55, 59]).Kind);

    [Fact]
    public void The_baseline_is_the_first_thirteen_and_later_values_do_not_move_it() =>
        Always.Holds(Values.Where(values => values.Length > XmrLimits.Firm).Zip(Gen.Choose(40, 90)), drawn =>
        {
            var (values, last) = drawn;
            var changed = values.ToArray();
            // One value after the baseline, far enough back that no rule sees it from the last.
            changed[XmrLimits.Firm] = 65;
            decimal[] gap = [40, 90, 40, 90, 40, 90, 40];
            return Of(Waiting, [.. values, .. gap, last]).Signal == Of(Waiting, [.. changed, .. gap, last]).Signal;
        });

    [Fact]
    public void A_direction_turned_round_says_the_opposite_by_the_same_rule() =>
        Always.Holds(Values, values =>
        {
            var (lower, higher) = (Of(Waiting, values), Of(Waiting with { Direction = Direction.Higher }, values));
            return lower.Signal == higher.Signal && (lower.Kind, higher.Kind) is (VariationKind.Improvement, VariationKind.Worsening)
                or (VariationKind.Worsening, VariationKind.Improvement) or (VariationKind.Ordinary, VariationKind.Ordinary)
                or (VariationKind.Unknown, VariationKind.Unknown);
        });

    [Fact]
    public void No_direction_is_said_without_a_rule_and_no_rule_without_a_direction() =>
        Always.Holds(Values, values => Of(Waiting, values) is var said
            && said.Signal is not null == said.Kind is VariationKind.Improvement or VariationKind.Worsening);

    [Fact]
    public void Only_a_person_with_a_reason_moves_the_baseline_and_then_only_values_from_there_count()
    {
        decimal[] values = [.. Steady, 70, 72, 71, 70, 72, 71, 72, 71];
        var moved = Waiting with { ProcessStarts = [Move(From: Month(13))] };

        Assert.Equal(VariationKind.Worsening, Of(Waiting, values).Kind);
        Assert.True(Of(moved, values) is { Kind: VariationKind.Ordinary, IsPreliminary: true, Points: 8 });
    }

    [Fact]
    public void A_baseline_that_was_moved_for_one_organisation_is_nobody_else_s()
    {
        var moved = Waiting with { ProcessStarts = [Move(From: Month(13)) with { Organization = Ous }] };

        Assert.Equal(VariationKind.Worsening, Of(moved, [.. Steady, 70, 72, 71, 70, 72, 71, 72, 71]).Kind);
    }

    [Fact]
    public void A_baseline_that_begins_after_a_value_does_not_judge_it() =>
        Assert.Equal(VariationKind.Worsening, Of(Waiting with { ProcessStarts = [Move(From: Month(20))] }, [.. Steady, 70]).Kind);

    [Fact]
    public void A_season_that_was_as_high_last_year_is_no_worsening()
    {
        var seasonal = Waiting with { IsSeasonal = true };
        decimal[] year = [56, 58, 57, 56, 58, 57, 70, 56, 57, 58, 56, 57];

        Assert.Equal(VariationKind.Ordinary, Of(seasonal, [.. year, 57, 58, 56, 57, 58, 56, 70]).Kind);
        Assert.Equal(VariationKind.Worsening, Of(seasonal, [.. year, 57, 58, 56, 57, 58, 56, 71]).Kind);
        Assert.Equal(VariationKind.Worsening, Of(Waiting, [.. year, 57, 58, 56, 57, 58, 56, 70]).Kind);
    }

    [Fact]
    public void Where_last_year_is_not_known_no_season_is_told_from_a_worsening() =>
        Assert.Equal(VariationKind.Ordinary, Of(Waiting with { IsSeasonal = true }, [56, 58, 57, 56, 58, 57, 58, 56, 57, 70]).Kind);

    [Fact]
    public void A_month_without_a_value_is_passed_over_and_is_no_zero()
    {
        List<SeriesPoint> points = [.. Points([.. Steady, 57, 58])];
        points.RemoveAt(5);

        Assert.Equal(VariationKind.Ordinary, IndicatorVariation.Of(Waiting, Ahus, points).Kind);
    }

    private static IndicatorVariation Of(IndicatorDefinition definition, decimal[] values) =>
        IndicatorVariation.Of(definition, Ahus, [.. Points(values)]);

    private static IEnumerable<SeriesPoint> Points(decimal[] values) => values.Select((value, at) => new SeriesPoint(Month(at), value));

    private static ReportingPeriod Month(int number) => ReportingPeriod.Month(2024 + number / 12, number % 12 + 1);

    private static ProcessStart Move(ReportingPeriod From) => new(From, "Ny poliklinikk", new LocalDate(2026, 4, 12), Organization: null);
}
