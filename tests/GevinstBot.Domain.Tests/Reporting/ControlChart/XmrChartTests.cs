using FsCheck;
using FsCheck.Fluent;
using GevinstBot.Domain.Reporting.ControlChart;

namespace GevinstBot.Domain.Tests.Reporting.ControlChart;

/// <summary>What holds of the rules whatever the values are.</summary>
public sealed class XmrChartTests
{
    /// <summary>Rows with runs in them: each value is one before it, or a step from it, or anything.</summary>
    private static readonly Gen<decimal[]> Values =
        from length in Gen.Choose(8, 40)
        from steps in Gen.Choose(-30, 30).ArrayOf(length)
        from walks in Gen.Choose(0, 2).ArrayOf(length)
        select Walk(steps, walks);

    [Fact]
    public void Adding_the_same_to_every_value_moves_the_limits_and_no_signal()
    {
        Always.Holds(Values.Zip(Gen.Choose(-1000, 1000)), drawn =>
        {
            var (values, added) = drawn;
            decimal[] moved = [.. values.Select(value => value + added)];
            return Signals(values).SequenceEqual(Signals(moved)) && Lower(values) + added == Lower(moved);
        });

        // Means repeat, so their last digits are noise.
        static decimal? Lower(decimal[] values) => XmrLimits.Of(values) is { } limits ? Math.Round(limits.Lower, 12) : null;
    }

    [Fact]
    public void Another_unit_changes_no_signal() =>
        Always.Holds(Values.Zip(Gen.Elements(1000m, 0.01m, 24m)), drawn =>
            Signals(drawn.Item1).SequenceEqual(Signals([.. drawn.Item1.Select(value => value * drawn.Item2)])));

    [Fact]
    public void Values_turned_upside_down_give_the_same_rules_the_other_way() =>
        Always.Holds(Values, values => Signals([.. values.Select(value => -value)])
            .SequenceEqual(Signals(values).Select(signal => signal is { } one ? one with { IsUp = !one.IsUp } : (Signal?)null)));

    [Fact]
    public void Read_backwards_the_same_values_are_outside_the_limits_and_on_the_same_side()
    {
        Always.Holds(Values, values =>
        {
            var (forwards, backwards) = (XmrLimits.Of(values), XmrLimits.Of([.. values.Reverse()]));
            return forwards == backwards && Of(values, SignalRule.Shift).SequenceEqual(Of([.. values.Reverse()], SignalRule.Shift).Reverse());
        });

        static IEnumerable<bool> Of(decimal[] values, SignalRule rule) =>
            Signals(values).Select(signal => signal is { Rule: var found } && found == rule);
    }

    [Fact]
    public void A_run_is_marked_back_to_its_first_so_no_run_of_a_shift_is_shorter_than_seven_with_what_is_beyond_the_limits() =>
        Always.Holds(Values, values =>
        {
            var signals = Signals(values);
            var limits = XmrLimits.Of(values);
            return signals.Index().Where(found => found.Item?.Rule == SignalRule.Shift)
                .All(found => RunAround(values, limits!, found.Index) >= 7);
        });

    [Fact]
    public void One_value_changes_the_limits_and_nothing_that_is_judged_by_locked_ones_before_it() =>
        Always.Holds(Values.Zip(Gen.Choose(-500, 500)), drawn =>
        {
            var (values, next) = drawn;
            if (XmrLimits.Of(values) is not { } locked)
                return true;
            var before = XmrChart.Signals(values, locked);
            var after = XmrChart.Signals([.. values, next], locked);
            // A run that the new value completes is marked back to its first; what was a signal stays one.
            return before.Zip(after).All(pair => pair.First is null || pair.First == pair.Second || pair.Second is { } said && said.Rule < pair.First.Value.Rule);
        });

    [Fact]
    public void Where_nothing_varies_there_are_no_limits()
    {
        Assert.Null(XmrLimits.Of([]));
        Assert.Null(XmrLimits.Of([5]));
        Assert.Null(XmrLimits.Of([5, 5, 5, 5, 5, 5, 5, 5]));
        Assert.Null(XmrLimits.Of([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.4m]));
    }

    private static IReadOnlyList<Signal?> Signals(decimal[] values) =>
        XmrLimits.Of(values) is { } limits ? XmrChart.Signals(values, limits) : new Signal?[values.Length];

    private static int RunAround(decimal[] values, XmrLimits limits, int at)
    {
        var side = limits.Side(values[at]);
        var (first, last) = (at, at);
        while (first > 0 && limits.Side(values[first - 1]) == side)
            first--;
        while (last + 1 < values.Length && limits.Side(values[last + 1]) == side)
            last++;
        return last - first + 1;
    }

    private static decimal[] Walk(int[] steps, int[] walks)
    {
        var values = new decimal[steps.Length];
        for (var at = 0; at < values.Length; at++)
            values[at] = at == 0 || walks[at] == 0 ? 100 + steps[at] : values[at - 1] + Math.Abs(steps[at]) * (walks[at] == 1 ? 1 : 0);
        return values;
    }
}
