namespace GevinstBot.Domain.Reporting.ControlChart;

/// <summary>
/// The rules that look at several values, each on its own. A direction is 1 (up), −1 (down) or 0 (neither); what they give has one for
/// each value.
/// </summary>
public static class XmrRules
{
    /// <summary>How many values in a row a shift or a trend takes.</summary>
    private const int Run = 7;

    /// <summary>The values that complete seven on one side of the mean; one on the line breaks the run.</summary>
    public static IReadOnlyList<int> Shifts(IReadOnlyList<int> sides) => Completing(sides, Run);

    /// <summary>The values that complete seven rising or falling ones; two that are alike break the run.</summary>
    public static IReadOnlyList<int> Trends(IReadOnlyList<decimal> values)
    {
        int[] steps = [.. values.Zip(values.Skip(1), (before, after) => after.CompareTo(before))];
        return values.Count == 0 ? [] : [0, .. Completing(steps, Run - 1)];
    }

    /// <summary>All values of the runs that were completed, back to the first of each.</summary>
    public static IReadOnlyList<int> Whole(IReadOnlyList<int> completing)
    {
        var whole = new int[completing.Count];
        for (var at = Run - 1; at < whole.Length; at++)
        {
            if (completing[at] != 0)
                Array.Fill(whole, completing[at], at - Run + 1, Run);
        }
        return whole;
    }

    /// <summary>The values of every three in a row that are on one side of the mean, and of which two are near a limit.</summary>
    public static IReadOnlyList<int> TwoOfThree(IReadOnlyList<bool> near, IReadOnlyList<int> sides)
    {
        const int Window = 3;
        var found = new int[sides.Count];
        for (var from = 0; from + Window <= found.Length; from++)
        {
            if (SideOf(sides, from, Window) is not 0 and var side && near.Skip(from).Take(Window).Count(one => one) >= Window - 1)
                Array.Fill(found, side, from, Window);
        }
        return found;
    }

    private static int[] Completing(IReadOnlyList<int> directions, int length) =>
        [.. directions.Select((_, last) => last + 1 < length ? 0 : SideOf(directions, last + 1 - length, length))];

    /// <summary>The direction that all have; 0 where they differ.</summary>
    private static int SideOf(IReadOnlyList<int> directions, int from, int count) =>
        directions.Skip(from).Take(count).All(direction => direction == directions[from]) ? directions[from] : 0;
}
