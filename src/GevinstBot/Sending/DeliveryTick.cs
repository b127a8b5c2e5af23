using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// When time is real: the timer that asks, at the start and every tick, whether there is something to do. What is due is decided by
/// the moment the run began; only what must hold when a message leaves asks the clock again.
/// </summary>
public sealed class DeliveryTick(
    TickWork work, IClock clock, TimeProvider time, IHostApplicationLifetime lifetime,
    IOptions<DeliveryOptions> options, ILogger<DeliveryTick> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server must listen before the first message leaves: an answer may come at once.
        await lifetime.StartedAsync(stoppingToken);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.TickSeconds), time);
        do
            await Step.TryAsync(() => work.AtAsync(clock.GetCurrentInstant(), stoppingToken), log.RunFailed, stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
