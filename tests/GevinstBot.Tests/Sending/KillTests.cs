namespace GevinstBot.Tests.Sending;

/// <summary>kill -9 in the middle of a send wave: nobody is asked twice, nobody is left out.</summary>
[Trait("Lane", "Slow")]
public sealed class KillTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gevinstbot-kill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(10)]
    public async Task After_a_kill_in_the_middle_of_a_wave_everyone_is_asked_once_and_the_reminder_covers_the_unknown(int sent)
    {
        var port = await KillAfterAsync(sent);

        await using var restarted = await ProductProcess.StartAsync(_folder, port);
        await using var app = await BotApp.ConnectAsync(restarted);
        await app.MoveClockByAsync("PT1M");
        var first = (await app.CardCountsAsync()).Values;
        await app.MoveClockToAsync("2026-11-04T09:00");
        var afterReminder = (await app.CardCountsAsync()).Values;

        Assert.All(first, cards => Assert.InRange(cards, 0, 1));
        // At most those whose send was under way: whether it arrived is unknown, so it isn't repeated before the reminder.
        Assert.InRange(first.Count(cards => cards == 0), 0, ProductProcess.SendsAtOnce);
        Assert.All(afterReminder, cards => Assert.InRange(cards, 1, 2));
    }

    /// <summary>Lets the wave of 30 October begin, each send slowed down, and kills the process when so many have their card.</summary>
    private async Task<int> KillAfterAsync(int sent)
    {
        await using var process = await ProductProcess.StartAsync(_folder);
        await using var app = await BotApp.ConnectAsync(process);
        await app.FaultsAsync(new { kind = "delay", delayMs = 1200, times = 20, path = "activities", method = "POST", afterAccepting = sent % 2 == 0 });
        var wave = app.MoveClockToAsync("2026-10-30T08:30");
        await CrashHarness.UntilAsync(async () =>
        {
            Assert.False(wave.IsCompleted, "The wave was over before the kill.");
            return (await app.CardCountsAsync()).Values.Sum() >= sent;
        });
        await process.KillAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => wave);
        return process.Port;
    }
}
