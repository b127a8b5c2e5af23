using GevinstBot.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// One tick: a run if there may be something to do. The run before it said when something happens by itself, and the change mark says
/// whether anybody stored something since; a minute in which neither is so costs one read.
/// </summary>
public sealed class TickWork(DeliveryRun run, ChangeMark changes, CurrentNetwork network)
{
    /// <summary>
    /// What changes without a word is seen after so long: an answer whose instance died before it could tell of it, or a row that an
    /// administrator edited.
    /// </summary>
    private static readonly Duration WhileSending = Duration.FromMinutes(15);

    private static readonly Duration InQuietHours = Duration.FromHours(1);

    /// <summary>The mark as it stood before the last run that came through.</summary>
    private string? _seen;

    /// <returns>False when there was nothing to do, and nothing was done.</returns>
    public async Task<bool> AtAsync(Instant now, CancellationToken ct)
    {
        var mark = await changes.ReadAsync(ct);
        if (!IsNeeded(now, mark))
            return false;
        // Another instance may have imported a network or confirmed a meeting plan.
        await network.LoadAsync(ct);
        await run.RunAsync(now, ct);
        _seen = mark;
        return true;
    }

    private bool IsNeeded(Instant now, string? mark) =>
        run.Last is not { IsDone: true } last || mark != _seen || last.Next <= now || last.At > now
        || now - last.At >= (network.Sending.Allow(now) ? WhileSending : InQuietHours);
}
