namespace GevinstBot.Demo.Simulation.World;

/// <summary>A timer of somebody's clock; when its owner is killed, it never comes.</summary>
internal sealed class WorldTimer(WorldTime time, WorldClock clock, Action comes) : ITimer
{
    private long _setting;
    private TimeSpan _period;

    /// <summary>It hasn't been set anew since, and its owner lives.</summary>
    public bool IsSet(long setting) => setting == _setting && !clock.HasStopped;

    public void Fire()
    {
        if (_period > TimeSpan.Zero)
            Change(_period, _period);
        comes();
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        _setting++;
        if (dueTime != Timeout.InfiniteTimeSpan)
            time.Schedule(this, _setting, dueTime);
        return true;
    }

    public void Dispose() => _setting++;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
