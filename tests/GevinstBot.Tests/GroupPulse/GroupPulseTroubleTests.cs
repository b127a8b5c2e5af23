using GevinstBot.GroupPulse;
using GevinstBot.Sending;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.GroupPulse;

/// <summary>What a lead starts and tells of a målgruppepuls while the store fails or is slow, and with a second instance beside.</summary>
[Trait("Lane", "Slow")]
public sealed class GroupPulseTroubleTests
{
    private static readonly string[] People = GroupPulseTests.People;

    private static readonly (string, string)[] Measure = [("what", "To kurskvelder til"), ("who", "Klinikksjefen"), ("when", "2026-12-15")];

    [Fact]
    public async Task A_store_that_fails_or_is_slow_says_nothing_is_sent_before_it_is_and_pressing_again_starts_it_and_tells_of_it_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var form = await GroupPulseTests.PreviewAsync(app, "2026-10-29");

        trouble.Refused = GroupPulseTable.Name;
        var failed = await app.PressAsync(BotApp.Lead, form, GroupPulseFormSendSubmit.VerbName);
        var nothing = await GroupPulseTests.RowsAsync(app.Services, GroupPulseTable.Name);
        trouble.Refused = null;
        await StartAsync(app, form);
        await AnswerAsync(app);
        await app.MoveClockToAsync("2026-10-29T15:05");
        var result = await app.CardSayingAsync(BotApp.Lead, "Resultatet er klart");
        trouble.Refused = GroupPulseWordTable.Name;
        var untold = await app.PressCopyAsync(BotApp.Lead, result, GroupPulseResultAnswerSubmit.VerbName, Measure);
        (trouble.Refused, trouble.Held) = (null, GroupPulseWordTable.Name);
        var slow = app.PressCopyAsync(BotApp.Lead, result, GroupPulseResultAnswerSubmit.VerbName, Measure);
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting == 1));
        var again = app.PressCopyAsync(BotApp.Lead, result, GroupPulseResultAnswerSubmit.VerbName, Measure);
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting == 2));
        trouble.Release.SetResult();
        await Task.WhenAll(slow, again);
        await CrashHarness.UntilAsync(async () => (await GroupPulseTests.RowsAsync(app.Services, GroupPulseWordTable.Name)).Count == 1);
        await app.MoveClockToAsync("2026-11-13T09:00");

        Assert.DoesNotContain("Går til", failed.Words, StringComparison.Ordinal);
        Assert.Empty(nothing);
        Assert.DoesNotContain("Sendes til alle", untold.Words, StringComparison.Ordinal);
        foreach (var person in People)
            Assert.Single(await app.CardsAsync(person), card => card.Summary!.Contains("Det ble resultatet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_instances_at_once_start_it_once_ask_each_once_and_post_and_tell_in_a_channel_once()
    {
        await using var app = await BotApp.StartAsync();
        await TeamChannel.PostAsync(app, "2026-10-29", People);
        await BothAsync(app, Instant.FromUtc(2026, 10, 26, 7, 31));
        await app.MoveClockToAsync("2026-10-27T09:00");
        var posted = await TeamChannel.CardsAsync(app);
        foreach (var (number, person) in People.Index())
            await TeamChannel.AnswerAsync(app, person, 1 + number % 5, 4, 2, 1 + number % 4, 3);
        await app.MoveClockToAsync("2026-10-29T15:05");
        var result = await app.CardSayingAsync(BotApp.Lead, "Resultatet er klart");
        await Task.WhenAll(
            app.PressCopyAsync(BotApp.Lead, result, GroupPulseResultAnswerSubmit.VerbName, Measure),
            app.PressCopyAsync(BotApp.Lead, result, GroupPulseResultAnswerSubmit.VerbName, Measure));
        await BothAsync(app, Instant.FromUtc(2026, 10, 30, 7, 31));
        await app.MoveClockToAsync("2026-11-13T09:00");

        Assert.Single(posted);
        Assert.Single(await GroupPulseTests.RowsAsync(app.Services, GroupPulseWordTable.Name));
        Assert.Equal(2, (await TeamChannel.CardsAsync(app)).Count);
    }

    private static async Task BothAsync(BotApp app, Instant now)
    {
        await app.LeapToAsync(now);
        using var other = ActivatorUtilities.CreateInstance<DeliveryRun>(
            app.Services, ActivatorUtilities.CreateInstance<PromptSender>(app.Services, TestInstance.Another()));
        await Task.WhenAll(
            other.RunAsync(now, CancellationToken.None), app.Services.GetRequiredService<DeliveryRun>().RunAsync(now, CancellationToken.None));
    }

    private static async Task StartAsync(BotApp app, ChatMessage form)
    {
        await Task.WhenAll(
            app.PressCopyAsync(BotApp.Lead, form, GroupPulseFormSendSubmit.VerbName), app.PressCopyAsync(BotApp.Lead, form, GroupPulseFormSendSubmit.VerbName));
        await CrashHarness.UntilAsync(async () => (await GroupPulseTests.RowsAsync(app.Services, GroupPulseTable.Name)).Count == 1);
        await app.MoveClockToAsync("2026-10-27T09:00");
    }

    private static async Task AnswerAsync(BotApp app)
    {
        foreach (var (number, person) in People.Index())
        {
            var card = Assert.Single(await app.CardsAsync(person), one => one.Summary == GroupPulseTests.Summary);
            await CrashHarness.UntilAsync(async () =>
                (await GroupPulseTests.AnswerAsync(app, person, card, 1 + number % 5, 4, 2, 1 + number % 4, 3)).Words.Contains("Takk", StringComparison.Ordinal));
        }
    }
}
