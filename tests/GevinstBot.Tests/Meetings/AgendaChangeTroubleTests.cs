using GevinstBot.Meetings;
using GevinstBot.Sending;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>An agenda that is changed after it was sent, while the store fails or is slow, and with a second instance beside.</summary>
[Trait("Lane", "Slow")]
public sealed class AgendaChangeTroubleTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task A_store_that_fails_or_is_slow_tells_nobody_before_it_is_saved_and_pressing_again_changes_it_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2026-11-11T09:00");
        var form = await app.SayAsync(BotApp.Lead, "endre agenda");

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await PressAsync(app, form);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = PressAsync(app, form);
        await app.MoveClockByAsync("PT30M");
        var told = await ToldAsync(app);
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () => await ToldAsync(app) > 0);
        await app.MoveClockByAsync("P1D");

        Assert.DoesNotContain("Jeg sier fra", failed.Words, StringComparison.Ordinal);
        Assert.Equal(0, told);
        Assert.Equal(1, await ToldAsync(app));
        Assert.Equal(1, (await app.CardsAsync(Ahus)).Last(card => card.Summary!.StartsWith("Endret agenda", StringComparison.Ordinal)).Words.Split("Budsjett (10 min)").Length - 1);
    }

    [Fact]
    public async Task Two_instances_at_once_tell_everybody_once()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-11T09:00");
        await PressAsync(app, await app.SayAsync(BotApp.Lead, "endre agenda"));
        var now = Instant.FromUtc(2026, 11, 11, 8, 16);
        using var other = ActivatorUtilities.CreateInstance<DeliveryRun>(
            app.Services, ActivatorUtilities.CreateInstance<PromptSender>(app.Services, TestInstance.Another()));

        await Task.WhenAll(
            other.RunAsync(now, CancellationToken.None), app.Services.GetRequiredService<DeliveryRun>().RunAsync(now, CancellationToken.None));
        await app.MoveClockByAsync("PT20M");
        await CrashHarness.UntilAsync(async () => await ToldAsync(app) > 0);
        await app.MoveClockByAsync("PT5M");

        Assert.Equal(1, await ToldAsync(app));
    }

    private static Task<Pressed> PressAsync(BotApp app, ChatMessage form) =>
        app.PressAsync(BotApp.Lead, form, AgendaFormAnswerSubmit.VerbName, new Dictionary<string, string> { ["new-items"] = "Budsjett" });

    private static async Task<int> ToldAsync(BotApp app) =>
        (await app.CardsAsync(Ahus)).Count(card => card.Summary!.StartsWith("Endret agenda", StringComparison.Ordinal));
}
