using GevinstBot.Meetings;
using GevinstBot.Sending;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>Corrections of minutes while the store fails or is slow, with a second instance beside, and at a product without a stand-in.</summary>
[Trait("Lane", "Slow")]
public sealed class CorrectionTroubleTests
{
    private const string Corrections = "Rettelser til referatet";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task A_store_that_fails_or_is_slow_says_nothing_is_proposed_before_it_is_and_pressing_again_proposes_it_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await CorrectionTests.SaveAsync(app, "2026-11-17T14:30");
        await app.MoveClockToAsync(MeetingApp.DecisionsTold);
        var form = await CorrectionTests.FormAsync(app);

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await PressAsync(app, form);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = PressAsync(app, form);
        var isDone = slow.IsCompleted;
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () => (await app.CardSayingAsync(Ahus, "Beslutninger")).Words.Contains("Venter på nettverkslederen", StringComparison.Ordinal)
            || (await PressAsync(app, form)).Words.Contains("Venter på nettverkslederen", StringComparison.Ordinal));
        await app.MoveClockByAsync("PT2M");

        Assert.DoesNotContain("Venter på nettverkslederen", failed.Words, StringComparison.Ordinal);
        Assert.False(isDone);
        Assert.Contains("Ett forslag venter på svar.", (await app.CardSayingAsync(BotApp.Lead, Corrections)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_instances_at_once_ask_the_lead_once()
    {
        await using var app = await BotApp.StartAsync();
        await CorrectionTests.SaveAsync(app, "2026-11-17T14:30");
        await app.MoveClockToAsync(MeetingApp.DecisionsTold);
        await CorrectionTests.ProposeAsync(app, "other", "Vi var til stede");
        var now = Instant.FromUtc(2026, 11, 18, 7, 31);
        using var other = ActivatorUtilities.CreateInstance<DeliveryRun>(
            app.Services, ActivatorUtilities.CreateInstance<PromptSender>(app.Services, TestInstance.Another()));

        await Task.WhenAll(
            other.RunAsync(now, CancellationToken.None), app.Services.GetRequiredService<DeliveryRun>().RunAsync(now, CancellationToken.None));
        await app.MoveClockByAsync("PT5M");

        Assert.Equal(1, (await app.CardsAsync(BotApp.Lead)).Count(card => card.Summary!.Contains(Corrections, StringComparison.Ordinal)));
    }

    private static Task<Pressed> PressAsync(BotApp app, ChatMessage form) => app.PressCopyAsync(
        Ahus, form, CorrectionAnswerSubmit.VerbName, ("correction-about", "action-1"), ("correction-text", "Lag opplæring med film"));
}
