namespace GevinstBot.Domain.Reporting.ControlChart;

/// <summary>
/// What in a row of values is more than ordinary variation. A point that several fire at is told by the first of them, in this order.
/// </summary>
public enum SignalRule
{
    /// <summary>A value beyond a limit.</summary>
    OutsideLimits,

    /// <summary>Seven values or more in a row on one side of the mean.</summary>
    Shift,

    /// <summary>Seven values or more in a row, each higher than the one before, or each lower.</summary>
    Trend,

    /// <summary>Of three in a row on one side of the mean, two in the outer third of the way to the limit.</summary>
    TwoOfThree,
}

/// <summary>A rule that fired, and whether upwards: above the limit or the mean, or rising.</summary>
public readonly record struct Signal(SignalRule Rule, bool IsUp);
