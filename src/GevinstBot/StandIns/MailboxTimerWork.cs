using GevinstBot.Graph;
using NodaTime;

namespace GevinstBot.StandIns;

/// <summary>When time is real: the timer that asks whether the mailboxes are to be looked at.</summary>
public sealed class MailboxTimerWork(
    MailboxWork work, PeopleDirectory directory, IClock clock, TimeProvider time, ILogger<MailboxTimerWork> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!directory.IsSet)
            return;
        using var timer = new PeriodicTimer(Between, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await Step.TryAsync(() => work.AtAsync(clock.GetCurrentInstant(), stoppingToken), log.RunFailed, stoppingToken);
    }
}
