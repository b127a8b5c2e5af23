using Azure;
using GevinstBot.Domain.Delivery;
using GevinstBot.Sending;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Sending;

/// <summary>One of several processes on one store sleeps past its lease. A class of its own, so that it runs beside the others.</summary>
[Trait("Lane", "Slow")]
public sealed class SleepingProcessTests
{
    [Theory]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(5, false)]
    public async Task C09_C10_A_process_paused_past_its_lease_sends_nothing_twice_and_leaves_nobody_out(int instances, bool hadSent)
    {
        await using var azurite = await Azurite.StartAsync();
        await using var crash = await CrashHarness.StartAsync(azurite.ConnectionString, instances);
        var sleeper = instances - 1;
        await FallAsleepAsync(crash, sleeper, hadSent);

        await ProcessesTests.WaveAsync(crash, Enumerable.Range(0, sleeper));
        var lost = Assert.Single(await crash.LedgerAsync(), record => record.State == DeliveryState.Ambiguous);
        await WakeAsync(crash, sleeper);
        var afterSleep = await crash.App.CardCountsAsync();
        await crash.App.MoveClockToAsync("2026-11-04T10:30");
        await crash.SettleAsync(crash.App);

        foreach (var contact in crash.App.Contacts)
        {
            var isLost = crash.App.ObjectIdOf(contact) == lost.Prompt.Person.Value;
            // Awake again, the process knows that its message never left: it leaves after all, once.
            Assert.InRange(afterSleep[contact], isLost && !hadSent ? 0 : 1, 1);
            Assert.Equal(2, (await crash.App.CardsAsync(contact)).Count);
        }
    }

    /// <summary>
    /// A process falls asleep while Teams has its call: the one that opens the chat, before the message has left, or the message
    /// itself.
    /// </summary>
    private static async Task FallAsleepAsync(CrashHarness crash, int sleeper, bool hadSent)
    {
        if (!hadSent)
            await ForgetChatsAsync(crash);
        await crash.HoldAsync("POST", "conversations", afterAccepting: hadSent);
        // Where the clock stands when it starts is what it catches up with.
        await File.WriteAllTextAsync(Path.Combine(crash.FolderOf(sleeper), "clock.txt"), "2026-10-30T07:30:00Z");
        await crash.RestartAsync(sleeper);
        await crash.HeldAsync();
        await crash.Products[sleeper].PauseAsync();
    }

    /// <summary>While it slept its clock went on; then Teams' answer comes.</summary>
    private static async Task WakeAsync(CrashHarness crash, int sleeper)
    {
        await crash.Products[sleeper].WakeAsync();
        await using var app = await crash.ConnectAsync(sleeper);
        var moving = app.MoveClockToAsync("2026-10-30T08:35");
        await CrashHarness.UntilAsync(async () => await app.ClockAsync() == "2026-10-30T08:35:00");
        await crash.App.ClearFaultsAsync();
        await moving;
    }

    private static async Task ForgetChatsAsync(CrashHarness crash)
    {
        var chats = crash.Store.GetTableClient(ConversationTable.Name);
        foreach (var contact in crash.App.Contacts)
            await chats.DeleteEntityAsync(crash.App.ObjectIdOf(contact), "personal", ETag.All);
    }
}
