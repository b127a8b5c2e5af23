using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// One tick: a run if there may be something to do. The run before it said when something happens by itself, and the change mark says
/// whether anybody stored something since; a minute in which neither is so costs one read.
/// </summary>
public sealed class TickWork(
    DeliveryRun run, SeenChanges changes, CurrentNetwork network, IEnumerable<QuietWork> quietWork, EngineMeter meter)
{
    /// <summary>
    /// What changes without a word is seen after so long: an answer whose instance died before it could tell of it, or a row that an
    /// administrator edited.
    /// </summary>
    private static readonly Duration WhileSending = Duration.FromMinutes(15);

    private static readonly Duration InQuietHours = Duration.FromHours(1);

    /// <returns>False when there was nothing to do, and nothing was done.</returns>
    public async Task<bool> AtAsync(Instant now, CancellationToken ct)
    {
        var mark = await changes.ReadAsync(ct);
        if (Cause(now, mark) is not { } cause)
            return false;
        await RunAsync(now, mark, cause, ct);
        if (!network.Sending.Allow(now))
        {
            foreach (var work in quietWork)
                await work.AtAsync(now, ct);
        }
        return true;
    }

    /// <summary>A run at once, because something was stored here: the next tick needn't run for that.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="mark">The change mark that this instance has set, null if it couldn't.</param>
    /// <param name="ct">The program's stop.</param>
    public Task WokenAsync(Instant now, string? mark, CancellationToken ct) => RunAsync(now, mark, RunCause.Wake, ct);

    private async Task RunAsync(Instant now, string? mark, RunCause cause, CancellationToken ct)
    {
        // Another instance may have imported a network or confirmed a meeting plan.
        await network.LoadAsync(ct);
        await run.RunAsync(now, ct);
        changes.See(mark);
        meter.Ran(cause);
    }

    private RunCause? Cause(Instant now, string? mark) => run.Last switch
    {
        null => RunCause.Start,
        { IsDone: false } => RunCause.Unfinished,
        _ when !changes.HasSeen(mark) => RunCause.Changed,
        var last when last.Next <= now => RunCause.NextMoment,
        // A clock that was put back says nothing of what has happened since.
        var last when last.At > now || now - last.At >= (network.Sending.Allow(now) ? WhileSending : InQuietHours) => RunCause.SafetyNet,
        _ => null,
    };
}
