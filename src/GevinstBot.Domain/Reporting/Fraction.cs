namespace GevinstBot.Domain.Reporting;

/// <summary>
/// A number under one where per cent are asked for: 0,071 is 7,1 in a hundred, or really less than one. What is usual tells which.
/// </summary>
internal static class Fraction
{
    /// <summary>Months and organisations differ, but seldom by more.</summary>
    private const int Room = 2;

    public static bool Is(decimal value) => value is not 0 and > -1 and < 1;

    /// <summary>True where a hundred times as much is what is usual, and less than one never is.</summary>
    public static bool IsLikely(decimal value, IReadOnlyCollection<decimal> usual)
    {
        List<decimal> known = [.. usual.Where(one => one != 0).Select(Math.Abs)];
        var inPercent = Math.Abs(value) * 100;
        return Is(value) && known.Count > 0 && known.Min() > 1 && inPercent >= known.Min() / Room && inPercent <= known.Max() * Room;
    }
}
