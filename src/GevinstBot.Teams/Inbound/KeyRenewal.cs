using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace GevinstBot.Teams.Inbound;

/// <summary>Fetches the keys at start and keeps them young, so that no request has to wait for them.</summary>
internal sealed class KeyRenewal(TokenKeys keys, TimeProvider clock) : BackgroundService, IHealthCheck
{
    private static readonly TimeSpan Ready = TimeSpan.FromHours(1);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(keys.All.All(set => set.IsReady) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("no signing keys"));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var set in keys.All)
                await set.RenewAsync(stoppingToken);
            await Task.Delay(keys.All.All(set => set.IsReady) ? Ready : SigningKeys.FailurePause, clock, stoppingToken);
        }
    }
}
