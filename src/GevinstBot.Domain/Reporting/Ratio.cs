namespace GevinstBot.Domain.Reporting;

/// <summary>What a numerator and a denominator give: a share in per cent, else a mean.</summary>
public static class Ratio
{
    /// <summary>More than anybody counts; beyond it a division could be more than a number holds.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000m;

    private const decimal Smallest = 0.000001m;

    /// <summary>Null when they aren't both there, or can't be divided.</summary>
    public static decimal? Of(decimal? numerator, decimal? denominator, IndicatorUnit unit) =>
        numerator is { } above && denominator is >= Smallest and var below && Math.Abs(above) <= Largest
            ? above / below * (unit.Kind == UnitKind.Percent ? 100 : 1)
            : null;

    /// <summary>Whether a number is what they give, rounded as it is written.</summary>
    public static bool Agrees(decimal value, decimal given, int decimals) => Math.Abs(given - value) <= HalfOfLast(decimals);

    private static decimal HalfOfLast(int decimals) => new decimal(5, 0, 0, isNegative: false, (byte)(decimals + 1)) + 0.0000001m;
}
