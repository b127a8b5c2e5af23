using GevinstBot.Network;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>When time is real: one run at the start, which catches up, and one every tick. The clock is asked once a run.</summary>
public sealed class DeliveryTick(
    DeliveryRun run, CurrentNetwork network, IClock clock, TimeProvider time, IHostApplicationLifetime lifetime, IOptions<DeliveryOptions> options, ILogger<DeliveryTick> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server must listen before the first message leaves: an answer may come at once.
        await lifetime.StartedAsync(stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.TickSeconds), time);
        do
        {
            try
            {
                // Another instance may have imported a network or confirmed a meeting plan.
                await network.LoadAsync(stoppingToken);
                await run.RunAsync(clock.GetCurrentInstant(), stoppingToken);
            }
            catch (Exception broken) when (!broken.IsStop(stoppingToken))
            {
                log.RunFailed(broken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
