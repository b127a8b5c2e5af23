using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>Where the rounds of several kinds are read with one question; else each kind would ask the same place for its own.</summary>
public abstract class SharedRounds
{
    /// <summary>The rounds of all these kinds whose opening lies in the interval.</summary>
    /// <param name="sources">Those that name this as theirs.</param>
    /// <param name="opening">The interval.</param>
    /// <param name="ct">Stops it.</param>
    public abstract Task<IReadOnlyList<Round>> RoundsAsync(IReadOnlyList<RoundSource> sources, Interval opening, CancellationToken ct);
}
