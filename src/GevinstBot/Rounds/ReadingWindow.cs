using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>
/// For which moments what was read of the rounds can be kept. Rounds are made of rows, of the network and of the days that are asked about;
/// a moment alone changes none, except that of another day somebody else answers for an organisation.
/// </summary>
/// <param name="Opening">The rounds that open in it are read.</param>
/// <param name="Until">When somebody else answers for an organisation, or one joins or leaves.</param>
/// <param name="Edition">The network's.</param>
public sealed record ReadingWindow(Interval Opening, Instant Until, object Edition)
{
    /// <summary>What opens a few days later is read along, so that the same reading does for some days.</summary>
    private static readonly Duration Farther = Duration.FromDays(7);

    public static ReadingWindow Around(Interval opening, Instant? nextChange, object edition) =>
        new(new Interval(opening.Start, opening.End + Farther), nextChange ?? Instant.MaxValue, edition);

    /// <summary>Whether the rounds that open in an interval are among them, and are now what they were.</summary>
    public bool Holds(Interval opening, Instant now, object edition) =>
        now < Until && Edition.Equals(edition) && Opening.Start <= opening.Start && opening.End <= Opening.End;
}

/// <summary>What the answers to some rounds depend on besides their rows.</summary>
public sealed record AnswersOf(ReadingWindow Window, IReadOnlyList<Round> Rounds)
{
    public bool Equals(AnswersOf? other) => other is not null && Window.Equals(other.Window) && Rounds.SequenceEqual(other.Rounds);

    public override int GetHashCode() => Window.GetHashCode();
}
