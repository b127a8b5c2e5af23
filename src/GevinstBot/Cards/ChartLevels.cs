namespace GevinstBot.Cards;

/// <summary>The numbers at the side of a drawn course.</summary>
public static class ChartLevels
{
    private const int Wanted = 4;

    /// <summary>Ends and steps that are round numbers.</summary>
    /// <param name="low">The lowest value that is drawn.</param>
    /// <param name="high">The highest, above it.</param>
    public static (decimal Low, decimal High, IReadOnlyList<decimal> Steps) Of(decimal low, decimal high)
    {
        var rough = (double)(high - low) / Wanted;
        var size = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = (decimal)(size * new[] { 1, 2, 2.5, 5, 10 }.First(times => times * size >= rough));
        var (from, to) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
        var steps = new List<decimal>();
        for (var level = from; level <= to; level += step)
            steps.Add(level);
        return (from, to, steps);
    }
}
