using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;

namespace GevinstBot.Tests.Sending;

/// <summary>Several instances of the engine on one store: Microsoft's emulator of Azure Tables.</summary>
[Trait("Lane", "Slow")]
public sealed class InstancesTests
{
    private static readonly Instant Opening = Instant.FromUtc(2026, 10, 30, 7, 35);

    [Theory]
    [InlineData(2, 0)]
    [InlineData(5, 0)]
    [InlineData(2, 10)]
    public async Task C08_C10_Instances_that_run_at_the_same_moment_send_each_card_once_whatever_their_clocks_say(int instances, int minutesOff)
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await BotApp.StartAsync(("Storage:ConnectionString", azurite.ConnectionString));
        await app.LeapToAsync(Opening);
        List<DeliveryRun> engines = [.. Enumerable.Range(0, instances).Select(_ => Engine(app))];

        await Task.WhenAll(engines.Select((engine, number) => engine.RunAsync(Opening + Duration.FromMinutes(number * minutesOff), CancellationToken.None)));

        foreach (var contact in app.Contacts)
            Assert.Single(await app.CardsAsync(contact));
        engines.ForEach(engine => engine.Dispose());
    }

    [Fact]
    public async Task C09_An_instance_that_slept_past_its_lease_sends_nothing_and_the_next_run_sends_once()
    {
        await using var app = await BotApp.StartAsync();
        await app.LeapToAsync(Opening);
        var woken = ActivatorUtilities.CreateInstance<Messenger>(app.Services, new FakeClock(Opening + Duration.FromMinutes(2)));
        using var sleepy = Engine(app, woken);

        await sleepy.RunAsync(Opening, CancellationToken.None);
        var slept = await app.CardsAsync(BotApp.Contact("Ahus"));
        await app.MoveClockByAsync("PT5M");

        Assert.Empty(slept);
        foreach (var contact in app.Contacts)
            Assert.Single(await app.CardsAsync(contact));
    }

    [Fact]
    public async Task C10_What_an_instance_knows_of_its_send_beats_what_another_made_of_its_silence()
    {
        await using var app = await BotApp.StartAsync();
        await app.LeapToAsync(Opening);
        var time = new ManualTimeProvider(Opening);
        using var slow = Engine(app);
        using var other = Engine(app, watch: new ClaimWatch(time));
        await app.FaultsAsync(new { kind = "hold", path = "activities", method = "POST", afterAccepting = true });

        var sending = slow.RunAsync(Opening, CancellationToken.None);
        await CrashHarness.UntilAsync(async () => await app.HeldAsync() > 0);
        await other.RunAsync(Opening, CancellationToken.None);
        time.Advance(Duration.FromSeconds(61));
        await other.RunAsync(Opening, CancellationToken.None);
        var guessed = await StatesAsync(app);
        await app.ClearFaultsAsync();
        await sending;

        Assert.Contains(DeliveryState.Ambiguous, guessed);
        Assert.All(await StatesAsync(app), state => Assert.Equal(DeliveryState.Sent, state));
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("20", "30")]
    public async Task The_program_doesn_t_start_where_a_call_may_outlast_its_lease(string lease, string call)
    {
        await using var app = Program.Build(["--Delivery:LeaseSeconds", lease, "--Delivery:CallSeconds", call], beside: _ => { });

        var refused = Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IOptions<DeliveryOptions>>().Value);
        Assert.False(await app.Services.PrepareAsync());
        Assert.Contains($"Delivery:CallSeconds is {call}; it must be less than LeaseSeconds, which is {lease}.", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<DeliveryState>> StatesAsync(BotApp app)
    {
        var rows = await app.Services.GetRequiredService<DeliveryLedgerTable>().OfRoundAsync(RoundId.Parse("indicators_2026-11")!.Value, CancellationToken.None);
        return [.. rows.Select(row => row.State)];
    }

    [Fact]
    public void C10_A_claim_is_lost_when_its_row_has_stood_still_for_a_lease_whatever_time_is_written_in_it()
    {
        var time = new ManualTimeProvider(Opening);
        var watch = new ClaimWatch(time);
        var claim = Claim(Opening - Duration.FromMinutes(10));
        var lease = Duration.FromSeconds(60);

        Assert.False(watch.HasStoodStill(claim, lease));
        time.Advance(Duration.FromSeconds(59));
        Assert.False(watch.HasStoodStill(claim, lease));
        var renewed = claim with { Tag = "\"2\"" };
        Assert.False(watch.HasStoodStill(renewed, lease));
        time.Advance(Duration.FromSeconds(60));
        Assert.True(watch.HasStoodStill(renewed, lease));
    }

    private static DeliveryRecord Claim(Instant leaseUntil) => new(
        new Prompt(new RoundId(new RoundKind("agenda"), "2026-11"), "ahus", new PersonId("kari")), Occasion.First, DeliveryState.Sending)
    {
        LeaseUntil = leaseUntil,
        Tag = "\"1\"",
    };

    /// <summary>An instance beside the app's own, with a name of its own.</summary>
    private static DeliveryRun Engine(BotApp app, Messenger? messenger = null, ClaimWatch? watch = null)
    {
        var sender = ActivatorUtilities.CreateInstance<PromptSender>(
            app.Services, TestInstance.Another(), messenger ?? app.Services.GetRequiredService<Messenger>(),
            watch ?? app.Services.GetRequiredService<ClaimWatch>());
        return ActivatorUtilities.CreateInstance<DeliveryRun>(app.Services, sender);
    }
}
