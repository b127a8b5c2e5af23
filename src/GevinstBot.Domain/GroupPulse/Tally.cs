namespace GevinstBot.Domain.GroupPulse;

/// <summary>How many chose each of some choices, in the choices' order. Nothing of who, and nothing of who chose what else.</summary>
public sealed record Tally(IReadOnlyList<int> Counts)
{
    public int Total { get; } = Counts.Sum();

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Tally Sum(IEnumerable<Tally> all) => all.Aggregate((one, other) => one + other);

    public static Tally operator +(Tally one, Tally other) => new([.. one.Counts.Zip(other.Counts, (a, b) => a + b)]);

    public static Tally operator -(Tally whole, Tally part) => new([.. whole.Counts.Zip(part.Counts, (a, b) => a - b)]);

    /// <summary>
    /// How many answers, at least, are in one and not in the other: the number of people whose answers could be read from the difference.
    /// </summary>
    public int DistanceTo(Tally other) => Counts.Zip(other.Counts, (a, b) => Math.Abs(a - b)).Sum();

    /// <summary>
    /// Whether it says nothing of anyone: enough have answered, and they are not so alike that somebody who knows one of the answers, the
    /// own, knows all others.
    /// </summary>
    public bool TellsOfNobody(int threshold) => Total >= threshold && Total - Counts.Max() >= 2;

    public bool Equals(Tally? other) => other is not null && Counts.SequenceEqual(other.Counts);

    public override int GetHashCode() => Counts.Aggregate(0, HashCode.Combine);
}
