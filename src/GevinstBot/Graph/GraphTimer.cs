using NodaTime;

namespace GevinstBot.Graph;

/// <summary>When time is real: the timer that asks each work whether there is something to do, one after the other.</summary>
public sealed class GraphTimer(IEnumerable<GraphWork> works, IClock clock, TimeProvider time, ILogger<GraphTimer> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var set = works.Where(work => work.IsSet).ToList();
        if (set.Count == 0)
            return;
        using var timer = new PeriodicTimer(Between, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var work in set)
                await Step.TryAsync(() => work.AtAsync(clock.GetCurrentInstant(), stoppingToken), log.RunFailed, stoppingToken);
        }
    }
}
