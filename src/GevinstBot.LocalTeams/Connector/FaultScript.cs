namespace GevinstBot.LocalTeams.Connector;

/// <summary>The faults that are still to come, in the order they were scripted.</summary>
internal sealed class FaultScript
{
    private readonly Lock _lock = new();
    private readonly List<Fault> _pending = [];
    private TaskCompletionSource _cleared = NotCleared();
    private int _held;

    /// <summary>How many requests wait for the faults to be cleared.</summary>
    public int Held => Volatile.Read(ref _held);

    public IReadOnlyList<Fault> Pending
    {
        get
        {
            lock (_lock)
                return [.. _pending];
        }
    }

    public void Add(IEnumerable<Fault> faults)
    {
        lock (_lock)
            _pending.AddRange(faults);
    }

    public void Clear()
    {
        lock (_lock)
        {
            _pending.Clear();
            _cleared.SetResult();
            _cleared = NotCleared();
        }
    }

    /// <summary>The first fault that strikes this request, used up once.</summary>
    public FaultStrike? Take(HttpRequest request)
    {
        lock (_lock)
        {
            var index = _pending.FindIndex(fault => fault.Strikes(request));
            if (index < 0)
                return null;
            var fault = _pending[index];
            if (fault.Times > 1)
                _pending[index] = fault with { Times = fault.Times - 1 };
            else
                _pending.RemoveAt(index);
            return new(fault, _cleared.Task);
        }
    }

    /// <summary>Waits as long as the fault keeps the request waiting; not at all for most.</summary>
    public async Task WaitAsync(FaultStrike strike, TimeProvider time, CancellationToken aborted)
    {
        if (strike.Fault is { Kind: "hold" })
            await HoldAsync(strike.Cleared.WaitAsync(aborted));
        else if (strike.Fault is { DelayMs: > 0 })
            await Task.Delay(TimeSpan.FromMilliseconds(strike.Fault.DelayMs), time, aborted);
    }

    private async Task HoldAsync(Task cleared)
    {
        Interlocked.Increment(ref _held);
        try
        {
            await cleared;
        }
        finally
        {
            Interlocked.Decrement(ref _held);
        }
    }

    private static TaskCompletionSource NotCleared() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>A fault that strikes a request. <paramref name="Cleared"/> ends when somebody clears the faults.</summary>
internal sealed record FaultStrike(Fault Fault, Task Cleared);
