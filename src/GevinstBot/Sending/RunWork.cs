using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// What a capability makes of the rounds as each run has read them: something that follows from the answers to several, and is stored to
/// be told. It reads nothing itself that the run has read, so that a run in which nothing follows costs nothing.
/// </summary>
public abstract class RunWork
{
    /// <returns>True when something was stored that is a round of its own: the run reads the rounds once more.</returns>
    public abstract Task<bool> AtAsync(ReadRounds read, Instant now, CancellationToken ct);
}
