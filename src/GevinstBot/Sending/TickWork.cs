using GevinstBot.Network;
using GevinstBot.Rounds;
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

    /// <summary>Everything is read so often also where nobody else can write: a file may have been changed beneath the program.</summary>
    private static readonly Duration AllTheSame = Duration.FromDays(7);

    /// <summary>When everything was read last.</summary>
    private Instant _whole = Instant.MinValue;

    /// <returns>False when there was nothing to do, and nothing was done.</returns>
    public async Task<bool> AtAsync(Instant now, CancellationToken ct)
    {
        var mark = await changes.ReadAsync(ct);
        if (Cause(now, mark) is not { } cause)
            return false;
        await RunAsync(now, mark, cause, Reading(cause, now), ct);
        if (!network.Sending.Allow(now))
        {
            foreach (var work in quietWork)
                await work.AtAsync(now, ct);
        }
        return true;
    }

    /// <summary>A run at once, because something was stored here: the next tick needn't run for that.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="told">What this instance has told the others of it, the oldest first.</param>
    /// <param name="ct">The program's stop.</param>
    public Task WokenAsync(Instant now, IReadOnlyList<ToldChange> told, CancellationToken ct) => RunAsync(
        now, told[^1].Mark, RunCause.Wake, told.All(change => change.IsAllThereIs) ? RunReading.OnlyChanged : RunReading.Whole, ct);

    private async Task RunAsync(Instant now, string? mark, RunCause cause, RunReading reading, CancellationToken ct)
    {
        using var span = EngineTrace.Run(cause);
        // Another instance may have imported a network or confirmed a meeting plan. Who does so here has loaded it.
        if (reading is RunReading.Whole)
            await network.LoadAsync(ct);
        await run.RunAsync(now, reading, ct);
        if (reading is RunReading.Whole)
            _whole = now;
        changes.See(mark);
        meter.Ran(cause);
    }

    /// <summary>
    /// Nobody has told of anything since the last run named a moment; and where nobody else writes, nothing goes untold.
    /// </summary>
    private RunReading Reading(RunCause cause, Instant now) => cause switch
    {
        RunCause.NextMoment => RunReading.OnlyChanged,
        RunCause.SafetyNet when changes.IsOnlyWriter && _whole <= now && now - _whole < AllTheSame => RunReading.OnlyChanged,
        _ => RunReading.Whole,
    };

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
