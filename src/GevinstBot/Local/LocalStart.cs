#if LOCAL_TEAMS
namespace GevinstBot.Local;

/// <summary>When the demo starts: finishes what a stopped process left undone, and says where to look.</summary>
public sealed class LocalStart(LocalClock clock, IHostApplicationLifetime lifetime, IServiceProvider services) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var onStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await clock.CatchUpAsync(stoppingToken);
    }
}
#endif
