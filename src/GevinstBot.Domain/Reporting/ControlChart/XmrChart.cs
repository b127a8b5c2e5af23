namespace GevinstBot.Domain.Reporting.ControlChart;

/// <summary>
/// Which values of a row are signals, by the rules of NHSRplotthedots 0.2.2; published packages disagree, and this is the one that is
/// followed. <c>docs/decisions/0022</c> says where it is told less than the package would.
/// </summary>
public static class XmrChart
{
    /// <param name="values">In the order of their periods. A period without a value isn't among them, and is never a zero.</param>
    /// <param name="limits">What they are judged by.</param>
    /// <returns>One for each value; null where it is ordinary variation.</returns>
    public static IReadOnlyList<Signal?> Signals(IReadOnlyList<decimal> values, XmrLimits limits)
    {
        int[] sides = [.. values.Select(limits.Side)];
        var shifts = XmrRules.Whole(XmrRules.Shifts(sides));
        var trends = XmrRules.Whole(XmrRules.Trends(values));
        bool[] near = [.. values.Select(limits.IsNear)];
        var twos = XmrRules.TwoOfThree(near, sides);
        return [.. values.Select((value, at) =>
            Of(SignalRule.OutsideLimits, limits.IsOutside(value) ? sides[at] : 0)
            ?? Of(SignalRule.Shift, shifts[at])
            ?? Of(SignalRule.Trend, trends[at])
            // The third of the three is on their side, and is itself ordinary.
            ?? Of(SignalRule.TwoOfThree, near[at] ? twos[at] : 0))];
    }

    private static Signal? Of(SignalRule rule, int direction) => direction == 0 ? null : new Signal(rule, IsUp: direction > 0);
}
