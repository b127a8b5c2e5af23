namespace GevinstBot.Sending;

/// <summary>
/// Two installations a second, over all instances that count each other: Microsoft publishes no limit of its own for them, and asks to
/// go slowly.
/// </summary>
public sealed class InstallPace(CallRoom room, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private long? _last;

    /// <summary>Waits for this instance's next turn.</summary>
    public async Task WaitAsync(CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            if (_last is { } last && Between * room.Instances - time.GetElapsedTime(last) is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, ct);
            _last = time.GetTimestamp();
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
