namespace GevinstBot.Domain.Reporting.ControlChart;

/// <summary>
/// How much a process varies of itself (an XmR chart): the mean of its values, and the limits that three standard deviations give,
/// reckoned from how far each value is from the one before. In the values' own unit.
/// </summary>
/// <param name="Mean">The line in the middle.</param>
/// <param name="MeanRange">The mean distance between a value and the one before.</param>
/// <param name="Points">How many values they were made of.</param>
public sealed record XmrLimits(decimal Mean, decimal MeanRange, int Points)
{
    /// <summary>Limits of fewer values move with each new one, and are «foreløpig».</summary>
    public const int Firm = 13;

    /// <summary>Three standard deviations, in mean distances.</summary>
    private const decimal Limit = 2.66m;

    /// <summary>Two standard deviations.</summary>
    private const decimal Near = 2 * Limit / 3;

    /// <summary>
    /// Distances of more than this many mean ones belong to something unusual (Nelson 1982), and don't make the limits wide.
    /// </summary>
    private const decimal MostRange = 3.267m;

    public decimal Lower => Mean - Limit * MeanRange;

    public decimal Upper => Mean + Limit * MeanRange;

    public bool IsPreliminary => Points < Firm;

    /// <param name="values">In the order of their periods.</param>
    /// <param name="isScreened">Whether unusual distances are left out, as they are wherever something is said.</param>
    /// <returns>Null where nothing varies: then there is nothing to tell a signal from.</returns>
    public static XmrLimits? Of(IReadOnlyList<decimal> values, bool isScreened = true)
    {
        List<decimal> ranges = [.. values.Zip(values.Skip(1), (before, after) => Math.Abs(after - before))];
        if (ranges.Count == 0)
            return null;
        var most = isScreened ? ranges.Average() * MostRange : ranges.Max();
        var mean = ranges.Where(range => range <= most).Average();
        return mean == 0 ? null : new XmrLimits(values.Average(), mean, values.Count);
    }

    public bool IsOutside(decimal value) => value < Lower || value > Upper;

    /// <summary>Beyond two standard deviations, and not beyond three.</summary>
    public bool IsNear(decimal value) => Math.Abs(value - Mean) > Near * MeanRange && !IsOutside(value);

    /// <summary>1 above the mean, −1 below, 0 on it.</summary>
    public int Side(decimal value) => value.CompareTo(Mean);
}
