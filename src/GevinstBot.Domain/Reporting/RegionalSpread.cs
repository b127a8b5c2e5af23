namespace GevinstBot.Domain.Reporting;

/// <summary>Where the organisations' values lie: what an organisation sees its own beside.</summary>
/// <param name="Median">The middle one.</param>
/// <param name="Lowest">The lowest.</param>
/// <param name="Highest">The highest.</param>
public sealed record RegionalSpread(decimal Median, decimal Lowest, decimal Highest)
{
    /// <summary>
    /// Of fewer the middle is one neighbour's own number, and the ends are two others'. As many as a pulse without names must have.
    /// </summary>
    public const int Least = 5;

    /// <summary>Null where they are too few.</summary>
    public static RegionalSpread? Of(IReadOnlyCollection<decimal> values)
    {
        if (values.Count < Least)
            return null;
        List<decimal> ordered = [.. values.Order()];
        return new RegionalSpread(MedianOf(ordered), ordered[0], ordered[^1]);
    }

    /// <param name="ordered">At least one, the lowest first.</param>
    internal static decimal MedianOf(IReadOnlyList<decimal> ordered) =>
        (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;
}
