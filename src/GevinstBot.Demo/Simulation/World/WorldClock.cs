using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// The clock and the timers of one machine: a little fast or slow, with a stopwatch that isn't. A machine that is killed is one whose
/// clock has stopped: whatever it waits for, an answer from the store or from Teams too, never comes.
/// </summary>
/// <param name="time">The world's.</param>
/// <param name="ahead">How much it is fast.</param>
public sealed class WorldClock(WorldTime time, Duration ahead) : TimeProvider
{
    public bool HasStopped { get; private set; }

    public Instant Now => time.Now + ahead;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();

    public override long GetTimestamp() => time.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WorldTimer(time, this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Waits, to a tenth of a microsecond, and for ever when the clock stops meanwhile. <see cref="Task.Delay(TimeSpan, TimeProvider)"/>
    /// would round to whole milliseconds, in which too much happens at once.
    /// </summary>
    public Task WaitAsync(Duration wait, CancellationToken ct = default)
    {
        var waiting = new TaskCompletionSource();
        CreateTimer(_ => waiting.TrySetResult(), state: null, wait.ToTimeSpan(), Timeout.InfiniteTimeSpan);
        return ct.CanBeCanceled ? waiting.Task.WaitAsync(ct) : waiting.Task;
    }

    /// <summary>Waits until a moment of the world's, whatever this clock says.</summary>
    public Task UntilAsync(Instant moment) => WaitAsync(Duration.Max(Duration.Zero, moment - time.Now));

    public void Stop() => HasStopped = true;
}
