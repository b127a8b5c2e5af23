namespace GevinstBot.Domain.Reporting;

/// <summary>
/// What an organisation has reported of an indicator before, and what others have. A number far from it is more often a slip (a
/// comma left out, kroner in a field of thousands) than news, so it is asked about once; and it may be news, so it isn't refused.
/// </summary>
public sealed record UsualValues(IReadOnlyList<decimal> Own, IReadOnlyList<decimal> Others)
{
    /// <summary>A comma left out makes a number ten times as large, and the month itself may differ.</summary>
    private const int FarFromOwn = 5;

    /// <summary>The largest organisation is some ten times the smallest.</summary>
    private const int FarFromOthers = 20;

    /// <summary>Below this, a fifth of it is no news: 0,4 % one month and 0 the next.</summary>
    private const int LeastToFallFrom = 5;

    public static UsualValues None { get; } = new([], []);

    /// <summary>The organisation's own where there are any, else the others'.</summary>
    public IReadOnlyList<decimal> Known => Own.Count > 0 ? Own : Others;

    public bool IsFar(decimal value) => Own.Count > 0
        ? IsAbove(value, Own, FarFromOwn) || (Own.Min() >= LeastToFallFrom && value < Own.Min() / FarFromOwn)
        : Others.Count > 0 && IsAbove(value, Others, FarFromOthers);

    private static bool IsAbove(decimal value, IReadOnlyList<decimal> usual, int times)
    {
        var highest = usual.Max(Math.Abs);
        return highest > 0 && Math.Abs(value) > highest * times;
    }
}
