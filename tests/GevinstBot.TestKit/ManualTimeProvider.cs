using NodaTime;

namespace GevinstBot.TestKit;

/// <summary>
/// Time that stands still until it is moved; timers that come due on the way fire in order, on the thread that moves it, and a timer
/// due at once fires at the next move. Microsoft's FakeTimeProvider can't be asked for the next timer, which <see cref="VirtualTime"/>
/// lives by, and fires a timer that is due at once right away.
/// </summary>
public sealed class ManualTimeProvider(Instant start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset utcNow = start.ToDateTimeOffset();

    /// <summary>Setting it forwards fires timers; setting it back only turns the clock.</summary>
    public DateTimeOffset UtcNow
    {
        get { lock (gate) { return utcNow; } }
        set => MoveTo(value);
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => UtcNow;

    public override long GetTimestamp() => UtcNow.UtcTicks;

    public void MoveTo(Instant instant) => MoveTo(instant.ToDateTimeOffset());

    public void Advance(Duration duration) => MoveTo(UtcNow + duration.ToTimeSpan());

    /// <summary>Moves to the next timer that comes due, and fires it.</summary>
    /// <returns>False when there is none.</returns>
    public bool MoveToNextTimer()
    {
        var next = NextDueBy(DateTimeOffset.MaxValue);
        next?.Fire();
        return next is not null;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private void MoveTo(DateTimeOffset target)
    {
        while (NextDueBy(target) is { } timer)
        {
            timer.Fire();
        }

        lock (gate)
        {
            utcNow = target;
        }
    }

    private ManualTimer? NextDueBy(DateTimeOffset target)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.Due <= target).MinBy(timer => timer.Due);
            if (next is not null)
            {
                utcNow = next.Due > utcNow ? next.Due : utcNow;
                next.Reschedule();
            }

            return next;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider time, Action fire) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                this.period = period;
                Schedule(dueTime);
            }

            return true;
        }

        // As the system's timers read it: a period of zero or infinity means once.
        public void Reschedule() => Schedule(period > TimeSpan.Zero ? period : Timeout.InfiniteTimeSpan);

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Schedule(TimeSpan dueTime)
        {
            time.timers.Remove(this);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                Due = time.utcNow + dueTime;
                time.timers.Add(this);
            }
        }
    }
}
