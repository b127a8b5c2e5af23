using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Sending;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Sending;

/// <summary>The engine when time is real.</summary>
[Trait("Lane", "Slow")]
public sealed class TickTests
{
    [Fact]
    public async Task A_meeting_plan_confirmed_in_one_instance_is_known_to_the_other_at_its_next_tick()
    {
        await using var app = await BotApp.StartAsync();
        var network = ActivatorUtilities.CreateInstance<CurrentNetwork>(app.Services);
        await network.LoadAsync(CancellationToken.None);
        // What one instance has seen, another hasn't.
        var seen = ActivatorUtilities.CreateInstance<SeenChanges>(app.Services);
        var other = ActivatorUtilities.CreateInstance<TickWork>(app.Services, network, seen);
        using var tick = ActivatorUtilities.CreateInstance<DeliveryTick>(app.Services, other, new ManualTimeProvider(Instant.FromUtc(2026, 10, 26, 7, 0)));

        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "lag møteplan 2027"), MeetingPlanConfirmSubmit.VerbName);
        var before = network.Meetings.Days.Count(day => day.Year == 2027);
        await tick.StartAsync(CancellationToken.None);
        await CrashHarness.UntilAsync(() => Task.FromResult(network.Meetings.Days.Any(day => day.Year == 2027)));
        await tick.StopAsync(CancellationToken.None);

        Assert.Equal((0, 11), (before, network.Meetings.Days.Count(day => day.Year == 2027)));
    }

    [Fact]
    public async Task E05_Oslo_s_hours_are_kept_on_a_machine_without_time_zones_because_the_program_brings_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("gevinstbot-zone-").FullName;
        await using (var process = await ProductProcess.StartAsync(folder, port: null, ("TZDIR", "/nowhere"), ("TZ", "America/New_York")))
        {
            await using var app = await BotApp.ConnectAsync(process);
            await app.MoveClockToAsync("2026-10-30T08:29");
            var early = await app.CardsAsync(BotApp.Contact("OUS"));
            await app.MoveClockToAsync("2026-10-30T08:30");

            Assert.Empty(early);
            Assert.Single(await app.CardsAsync(BotApp.Contact("OUS")));
        }
        Directory.Delete(folder, recursive: true);
    }
}
