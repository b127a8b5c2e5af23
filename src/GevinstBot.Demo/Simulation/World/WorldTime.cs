using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// Virtual time for a world that lives on one thread: when all of it waits, the time moves to the next timer. Nothing waits for real,
/// and the same world takes the same course every time.
/// </summary>
/// <param name="start">When it begins.</param>
public sealed class WorldTime(Instant start)
{
    private readonly PriorityQueue<(WorldTimer Timer, long Setting), (long Due, long Number)> _due = new();
    private long _now = start.ToUnixTimeTicks();
    private long _number;

    public Instant Now => Instant.FromUnixTimeTicks(_now);

    /// <summary>A hundred nanoseconds each, since 1970.</summary>
    public long Ticks => _now;

    /// <summary>How often the time has moved: what a failure calls its step.</summary>
    public long Steps { get; private set; }

    /// <summary>Sets the clock, before anything has happened.</summary>
    public void Begin(Instant at) => _now = at.ToUnixTimeTicks();

    /// <summary>Lets time pass until the life is over, or something is wrong.</summary>
    /// <param name="life">What happens in the world.</param>
    /// <param name="wrong">What is wrong; asked after each step. Null while nothing is.</param>
    /// <exception cref="InvalidOperationException">The life waits for something that no timer will bring.</exception>
    public async Task RunAsync(Task life, Func<Exception?> wrong)
    {
        while (!life.IsCompleted)
        {
            if (wrong() is { } found)
                throw found;
            // To the end of the queue: whatever has something to do now does it first.
            await Task.Yield();
            if (ThreadPool.PendingWorkItemCount == 0 && !life.IsCompleted && !FireNext())
                throw new InvalidOperationException("The world waits for something that no timer will bring.");
        }
        await life;
    }

    internal void Schedule(WorldTimer timer, long setting, TimeSpan wait) =>
        _due.Enqueue((timer, setting), (_now + Math.Max(0, wait.Ticks), _number++));

    private bool FireNext()
    {
        while (_due.TryDequeue(out var next, out var when))
        {
            if (!next.Timer.IsSet(next.Setting))
                continue;
            _now = Math.Max(_now, when.Due);
            Steps++;
            next.Timer.Fire();
            return true;
        }
        return false;
    }
}
