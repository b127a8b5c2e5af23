using GevinstBot.Domain.Delivery;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Sending;

/// <summary>Several processes of the product on one store, Microsoft's emulator of Azure Tables, and one stand-in for Teams.</summary>
[Trait("Lane", "Slow")]
public sealed class ProcessesTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task C08_C10_Processes_that_wake_at_the_same_moment_with_clocks_ten_minutes_apart_send_each_card_once(int instances)
    {
        await using var azurite = await Azurite.StartAsync();
        await using var crash = await CrashHarness.StartAsync(azurite.ConnectionString, instances);

        await WaveAsync(crash, Enumerable.Range(0, instances));

        foreach (var contact in crash.App.Contacts)
            Assert.Single(await crash.App.CardsAsync(contact));
        Assert.All(await crash.LedgerAsync(), record => Assert.Equal((DeliveryState.Sent, 1), (record.State, record.Attempt)));
    }

    /// <summary>The wave of 30 October, at once in several processes: the first at 08.30, each of the others with a clock ten minutes ahead.</summary>
    internal static async Task WaveAsync(CrashHarness crash, IEnumerable<int> processes)
    {
        await Task.WhenAll(processes.Select(async process =>
        {
            await using var app = await crash.ConnectAsync(process);
            await app.MoveClockToAsync($"2026-10-30T{8 + ((30 + (process * 10)) / 60):00}:{(30 + (process * 10)) % 60:00}");
        }));
        await crash.SettleAsync(crash.App);
    }
}
