namespace GevinstBot.Sending;

/// <summary>
/// Divides the calls to Teams among the instances on one store. Each that calls says so every five seconds and counts the others;
/// what it counted gives it a share for ten. A newcomer waits until all others have counted it or lost theirs. So what the
/// instances call together never exceeds the whole, however they come, go, or sleep. Who has had nothing to call for a minute leaves,
/// and costs nothing.
/// </summary>
public sealed class Heartbeat(
    InstanceTable table, CallRoom room, Instance instance, TimeProvider time, ILogger<Heartbeat> log)
    : BackgroundService
{
    public static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    /// <summary>What is called counts for a second, so an instance is counted for one more than it may call.</summary>
    private static readonly TimeSpan Forgotten = Lease + TimeSpan.FromSeconds(1);

    /// <summary>When the last beat that came through began.</summary>
    private long? _last;

    /// <summary>When the others could count this instance for the first time, without a gap since.</summary>
    private long _joined;

    private bool _isIn;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (_last is not null)
            await LeaveAsync(cancellationToken);
    }

    /// <summary>Whether somebody else runs on this store now. The embedded store is its holder's alone.</summary>
    public async Task<bool> OthersRunAsync(CancellationToken ct)
    {
        if (instance.IsAlone)
            return false;
        var running = await table.BeatAsync(instance.Name, isThrottled: false, Forgotten, ct);
        await table.LeaveAsync(instance.Name, ct);
        return running.Count > 1;
    }

    public async Task BeatAsync(CancellationToken ct)
    {
        var began = time.GetTimestamp();
        var isThrottled = room.LastThrottled is { } at && (_last is not { } last || at >= last);
        var running = await table.BeatAsync(instance.Name, isThrottled, Forgotten, ct);
        Count(running, began, ended: time.GetTimestamp());
        if (running.SinceThrottled is { } ago && ago < CallRoom.Slow)
            room.SlowDown(ago);
    }

    /// <summary>With the embedded store there is nobody to share with.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!instance.IsAlone)
        {
            await room.WantedAsync(stoppingToken);
            using var timer = new PeriodicTimer(Between, time);
            do
                await Step.TryAsync(() => BeatAsync(stoppingToken), log.HeartbeatFailed, stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken) && room.IsWanted);
            await LeaveAsync(stoppingToken);
        }
    }

    private async Task LeaveAsync(CancellationToken ct)
    {
        room.ShareWith(1, until: time.GetTimestamp());
        (_last, _isIn) = (null, false);
        await Task.Delay(Forgotten - Lease, time, ct);
        // The others forget it by themselves; a program must be able to stop without its tables.
        await Step.TryAsync(() => table.LeaveAsync(instance.Name, ct), log.LeaveFailed, ct);
    }

    private void Count(RunningInstances running, long began, long ended)
    {
        // A gap as long as a lease: the others have stopped counting this instance, and it begins anew.
        if (_last is not { } last || time.GetElapsedTime(last, ended) >= Lease)
            (_joined, _isIn) = (ended, false);
        _last = began;
        _isIn = _isIn || running.Count == 1 || time.GetElapsedTime(_joined, began) >= Forgotten;
        if (_isIn)
            room.ShareWith(running.Count, until: began + (long)(Lease.TotalSeconds * time.TimestampFrequency));
    }
}
