using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Sending;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>Corrections of minutes while the store fails or is slow, with a second instance beside, and at a product without a stand-in.</summary>
[Trait("Lane", "Slow")]
public sealed class CorrectionTroubleTests
{
    private const string Corrections = "Rettelser til referatet";
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private const string OusId = "6e760000-0000-4000-8000-000000000102";
    private static readonly MeetingId November = new(new YearMonth(2026, 11));
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

    [Fact]
    public async Task Of_two_leads_who_take_and_decline_it_at_once_the_minutes_and_the_answer_say_the_same()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await CorrectionTests.SaveAsync(app, "2026-11-17T14:30");
        await app.MoveClockToAsync(MeetingApp.DecisionsTold);
        await CorrectionTests.ProposeAsync(app, "action-1", "Lag opplæring med film");
        await app.MoveClockByAsync("PT2M");
        var card = await app.CardSayingAsync(BotApp.Lead, Corrections);
        var form = card with { Cards = [(await app.PressCopyAsync(BotApp.Lead, card, CorrectionOpenSubmit.VerbName)).Card!.Value] };

        trouble.Held = StoreTrouble.Transaction;
        var takes = app.PressCopyAsync(
            BotApp.Lead, form, CorrectionTakeSubmit.VerbName, ("action-1", "Lag opplæring med film"), ("action-org-1", "ahus"),
            ("action-due-1", "2026-11-25"));
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting == 1));
        var declines = app.PressCopyAsync(BotApp.Lead, form, CorrectionDeclineSubmit.VerbName, ("correction-word", "Nei"));
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting == 2));
        trouble.Release.SetResult();
        await Task.WhenAll(takes, declines);

        await CrashHarness.UntilAsync(async () => (await StoredAsync(app)) is { Verdict.IsTaken: true });
        var saved = await app.Services.GetRequiredService<MinutesTable>().FindAsync(November, CancellationToken.None);
        Assert.True(saved!.Content.HasTaken((await StoredAsync(app))!));
    }

    [Fact]
    public async Task A_proposal_that_is_changed_at_the_moment_it_is_taken_is_shown_as_it_is_now_and_only_then_counts()
    {
        var trouble = new StoreTrouble();
        await using var app = await BotApp.StartSettledWithAsync(trouble.AddTo);
        await CorrectionTests.SaveAsync(app, "2026-11-17T14:30");
        await app.MoveClockToAsync(MeetingApp.DecisionsTold);
        var proposed = await CorrectionTests.ProposeAsync(app, "action-1", "Lag opplæring med film");
        await app.MoveClockByAsync("PT2M");
        var card = await app.CardSayingAsync(BotApp.Lead, Corrections);
        var form = card with { Cards = [(await app.PressCopyAsync(BotApp.Lead, card, CorrectionOpenSubmit.VerbName)).Card!.Value] };
        var own = (await app.CardSayingAsync(Ahus, "Beslutninger")) with { Cards = [proposed.Card!.Value] };
        var change = own with
        {
            Cards = [(await app.PressCopyAsync(Ahus, own, CorrectionEditSubmit.VerbName, (CorrectionProposalCard.CorrectionField, "ahus-1"))).Card!.Value],
        };

        trouble.Held = StoreTrouble.Transaction;
        var takes = TakeAsync(app, form, "Lag opplæring med film");
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting == 1));
        trouble.Held = null;
        await app.PressCopyAsync(
            Ahus, change, CorrectionAnswerSubmit.VerbName, ("correction-about", "action-1"), ("correction-text", "Lag opplæring med lyd"));
        trouble.Release.SetResult();
        var shown = await takes;
        var between = await MinutesAsync(app);
        var again = await TakeAsync(app, form, "Lag opplæring med film");
        var stillWaits = await StoredAsync(app);
        await TakeAsync(app, form with { Cards = [shown.Card!.Value] }, "Lag opplæring med lyd");

        Assert.Contains("Ahus har endret forslaget siden du åpnet det.", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Du skrev:\n Lag opplæring med film", shown.Words, StringComparison.Ordinal);
        Assert.Contains("Slik står det:\n Lag opplæring\n", shown.Words, StringComparison.Ordinal);
        Assert.Equal("Lag opplæring med lyd", CardReading.ValueOf(shown.Card!.Value, "action-1"));
        Assert.Equal(("Lag opplæring", null), (Assert.Single(between.Actions).What, between.Corrected));
        Assert.Contains("Ahus har endret forslaget siden du åpnet det.", again.Words, StringComparison.Ordinal);
        Assert.True(stillWaits!.IsWaiting);
        Assert.Equal("Lag opplæring med lyd", Assert.Single((await MinutesAsync(app)).Actions).What);
        Assert.Equal((true, "Lag opplæring med lyd"), await StoredAsync(app) is { } one ? (one.Verdict!.IsTaken, one.Said.Text) : default);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_correction_is_proposed_and_taken()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 11, 9, 11, 0));
        app.Connector.HasChatWith(LeadId);
        app.Connector.HasChatWith(OusId);
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 10, 8, 0));
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 17, 14, 0));
        await app.PostAsync(TenantActivity.Press(
            LeadId, app.Connector.CardsOf(LeadId).Last(Says("referat fra møtet tirsdag")).Body, ("action-1", "Lag opplæring"), ("action-org-1", "ous"),
            ("action-due-1", "2026-11-25")));
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 18, 8, 0));

        var form = await app.PostAsync(TenantActivity.Press(
            OusId, app.Connector.CardsOf(OusId).Last(Says("eslutninger fra møtet")).Body, CorrectionFormSubmit.VerbName));
        await app.PostAsync(TenantActivity.Press(OusId, form, ("correction-about", "action-1"), ("correction-text", "Lag opplæring med film")));
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 18, 8, 5));
        var opened = await app.PostAsync(TenantActivity.Press(
            LeadId, app.Connector.CardsOf(LeadId).Last(Says(Corrections)).Body, CorrectionOpenSubmit.VerbName,
            (CorrectionProposalCard.CorrectionField, "ous-1")));
        await app.PostAsync(TenantActivity.Press(
            LeadId, opened, ("action-1", "Lag opplæring med film"), ("action-org-1", "ous"), ("action-due-1", "2026-11-25")));

        Assert.Empty(app.Connector.Complaints);
        var saved = await app.Services.GetRequiredService<MinutesTable>().FindAsync(November, CancellationToken.None);
        Assert.Equal("Lag opplæring med film", Assert.Single(saved!.Content.Actions).What);
    }

    private static Func<Posted, bool> Says(string words) => card => card.Body.GetRawText().Contains(words, StringComparison.Ordinal);

    private static Task<Pressed> TakeAsync(BotApp app, ChatMessage form, string what) => app.PressCopyAsync(
        BotApp.Lead, form, CorrectionTakeSubmit.VerbName, ("action-1", what), ("action-org-1", "ahus"), ("action-due-1", "2026-11-25"));

    private static async Task<Minutes> MinutesAsync(BotApp app) =>
        (await app.Services.GetRequiredService<MinutesTable>().FindAsync(November, CancellationToken.None))!.Content;

    private static async Task<MinutesCorrection?> StoredAsync(BotApp app) =>
        (await app.Services.GetRequiredService<CorrectionTable>().OfMeetingAsync(November, CancellationToken.None)).SingleOrDefault();

    private static Task<Pressed> PressAsync(BotApp app, ChatMessage form) => app.PressCopyAsync(
        Ahus, form, CorrectionAnswerSubmit.VerbName, ("correction-about", "action-1"), ("correction-text", "Lag opplæring med film"));
}
