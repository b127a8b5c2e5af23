using GevinstBot.Domain.Delivery;
using GevinstBot.Sending;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>When the engine ran, when it runs next, and what it couldn't read.</summary>
public sealed record EngineStatus(RunTimes? Runs, Instant? Next, IReadOnlyList<UnreadableRow> Unreadable);

/// <summary>How the engine itself is doing.</summary>
public sealed class EngineReader(RunTable runs, DeliveryPlanner planner, UnreadableRows unreadable)
{
    /// <param name="rounds">Those that it looks after.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<EngineStatus> AtAsync(IReadOnlyList<RoundState> rounds, Instant now, CancellationToken ct)
    {
        var times = await runs.FindAsync(ct);
        return new EngineStatus(times, planner.NextMomentAfter(now, rounds), await unreadable.SinceAsync(times?.Last ?? now, ct));
    }
}
