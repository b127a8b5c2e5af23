using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Reporting.Figures;

/// <summary>When time is real: the timer that looks into the folder of figures, where one is set.</summary>
public sealed class FigureWatch(
    FigureFolder folder, IOptions<FigureOptions> options, IClock clock, TimeProvider time, ILogger<FigureWatch> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsNamed)
            return;
        using var timer = new PeriodicTimer(Between, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Step.TryAsync(() => folder.LookAsync(clock.GetCurrentInstant(), stoppingToken), log.FigureFileFailed, stoppingToken);
    }
}
