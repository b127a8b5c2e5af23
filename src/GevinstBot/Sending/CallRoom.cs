using Microsoft.Extensions.Options;

namespace GevinstBot.Sending;

/// <summary>
/// How many calls to Teams there is room for: twenty in any second, well below the fifty that an app has in a tenant, because
/// Teams may count one message as several; half as many for a minute after Teams said that it is too much. Instances on one
/// store divide the twenty: each has a share for a while only, which <see cref="Heartbeat"/> renews.
/// </summary>
/// <remarks>
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit. Time is read from the stopwatch of
/// <see cref="TimeProvider"/> and not from its clock: the demo's clock stands still, and its stopwatch runs.
/// </remarks>
public sealed class CallRoom(Instance instance, TimeProvider time, IOptions<DeliveryOptions> options)
{
    /// <summary>How long a 429 makes everybody slower.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromSeconds(60);

    /// <summary>How long to wait before asking again whether there is a share.</summary>
    public static readonly TimeSpan UntilNextLook = TimeSpan.FromMilliseconds(100);

    /// <summary>How long after the last call an instance gives its share back.</summary>
    private static readonly TimeSpan UntilIdle = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly Queue<long> _taken = new();
    private TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? _wanted;
    private long? _slowSince;
    private int _instances = 1;

    // The only one on its store has the whole for ever; another one nothing until its first share.
    private long _shareEnds = instance.IsAlone ? long.MaxValue : long.MinValue;

    /// <summary>When a call from here was last refused as too much, on the stopwatch.</summary>
    public long? LastThrottled
    {
        get
        {
            lock (_gate)
                return field;
        }
        private set;
    }

    /// <summary>How many instances the last share was reckoned for, this one included.</summary>
    public int Instances
    {
        get
        {
            lock (_gate)
                return _instances;
        }
    }

    /// <summary>False for an instance that has just joined others, or was cut off from the store: it calls nobody.</summary>
    public bool HasShare
    {
        get
        {
            lock (_gate)
                return time.GetTimestamp() < _shareEnds;
        }
    }

    /// <summary>Somebody wants to call, or did a moment ago. Without that, an instance needs no share.</summary>
    public bool IsWanted
    {
        get
        {
            lock (_gate)
                return _wanted is { } at && time.GetElapsedTime(at) < UntilIdle;
        }
    }

    /// <summary>Ends when somebody wants to call.</summary>
    public async Task WantedAsync(CancellationToken ct)
    {
        Task asked;
        lock (_gate)
            asked = IsWanted ? Task.CompletedTask : _asked.Task;
        await asked.WaitAsync(ct);
    }

    /// <summary>Says that somebody wants to call.</summary>
    public void Want()
    {
        lock (_gate)
        {
            _wanted = time.GetTimestamp();
            _asked.TrySetResult();
            _asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    /// <summary>Takes one call's room.</summary>
    /// <returns>Null when there was some; else how long until it is worth asking again.</returns>
    public TimeSpan? Take()
    {
        lock (_gate)
        {
            Want();
            var now = time.GetTimestamp();
            if (now >= _shareEnds)
                return UntilNextLook;
            var (calls, window) = Allowed(now);
            while (_taken.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= window)
                _taken.Dequeue();
            if (_taken.Count >= calls)
                return TimeSpan.FromMilliseconds(Math.Ceiling((window - time.GetElapsedTime(_taken.Peek(), now)).TotalMilliseconds));
            _taken.Enqueue(now);
            return null;
        }
    }

    /// <summary>Teams said to this instance that it is too much.</summary>
    public void Throttled()
    {
        lock (_gate)
            LastThrottled = _slowSince = time.GetTimestamp();
    }

    /// <summary>Teams said it to another instance, so long ago.</summary>
    public void SlowDown(TimeSpan ago)
    {
        lock (_gate)
        {
            var since = time.GetTimestamp() - (long)(ago.TotalSeconds * time.TimestampFrequency);
            _slowSince = Math.Max(_slowSince ?? since, since);
        }
    }

    /// <summary>One of so many equal shares, until a moment on the stopwatch.</summary>
    public void ShareWith(int instances, long until)
    {
        lock (_gate)
            (_instances, _shareEnds) = (instances, until);
    }

    /// <summary>So many calls in so long: whole calls, so a share below one a second is one call in a longer while.</summary>
    private (int Calls, TimeSpan Window) Allowed(long now)
    {
        var isSlow = _slowSince is { } since && time.GetElapsedTime(since, now) < Slow;
        var share = (double)options.Value.CallsASecond / _instances / (isSlow ? 2 : 1);
        return ((int)Math.Max(1, share), TimeSpan.FromSeconds(1 / Math.Min(1, share)));
    }
}
