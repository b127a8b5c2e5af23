namespace GevinstBot.TestKit;

/// <summary>
/// Runs asynchronous work in virtual time, on the calling thread alone: when all of it waits, the time moves to the next timer.
/// Hours pass in seconds, and the same work takes the same course every time.
/// </summary>
/// <remarks>What the work awaits must complete on this thread: no thread pool, no real input or output that isn't synchronous.</remarks>
public sealed class VirtualTime : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Step, object? State)> _steps = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private volatile bool _strayed;

    private VirtualTime()
    {
    }

    /// <exception cref="InvalidOperationException">The work has left the thread, so nobody could know when all of it waits; or it waits for ever.</exception>
    public static void Run(ManualTimeProvider time, Func<Task> work)
    {
        var (before, virtualTime) = (Current, new VirtualTime());
        try
        {
            SetSynchronizationContext(virtualTime);
            virtualTime.Pump(time, work());
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Environment.CurrentManagedThreadId == _thread)
            _steps.Enqueue((d, state));
        else
            _strayed = true;
    }

    private void Pump(ManualTimeProvider time, Task work)
    {
        while (!work.IsCompleted)
        {
            if (_strayed)
                throw new InvalidOperationException("The work has left its thread.");
            if (_steps.TryDequeue(out var next))
                next.Step(next.State);
            else if (!FireNext(time))
                throw new InvalidOperationException("The work waits for something that no timer will bring.");
        }
        work.GetAwaiter().GetResult();
    }

    /// <summary>Without a context of our own, so that whoever doesn't come back to it goes on right here instead of on another thread.</summary>
    private bool FireNext(ManualTimeProvider time)
    {
        SetSynchronizationContext(null);
        try
        {
            return time.MoveToNextTimer();
        }
        finally
        {
            SetSynchronizationContext(this);
        }
    }
}
