using GevinstBot.Domain.Meetings;
using GevinstBot.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>What becomes of an action while the store fails or is slow, where two say it at once, and where nobody does but the lead.</summary>
[Trait("Lane", "Slow")]
public sealed class ActionTroubleTests
{
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private const string Deputy = "Stedfortreder Ahus";
    private const string Moved = "Flyttet fra 25.11.2026: Venter på data";
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    private static readonly (string, string)[] Moves =
    [
        (ActionEdit.ActionField, "2026-11-1"), (ActionEdit.DoField, ActionEdit.Move), (ActionEdit.DueField, "2027-01-15"),
        (ActionEdit.ReasonField, "Venter på data"),
    ];

    private static readonly (string, string)[] Drops =
        [(ActionEdit.ActionField, "2026-11-1"), (ActionEdit.DoField, ActionEdit.Drop), (ActionEdit.ReasonField, "Dekket av veikartet")];

    [Fact]
    public async Task A_store_that_fails_or_is_slow_says_nothing_is_moved_before_it_is_and_pressing_again_moves_it_once()
    {
        var trouble = new StoreTrouble();
        await using var app = await ToldAsync(trouble);
        var card = await app.CardSayingAsync(Ahus, "Beslutninger");

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await app.PressCopyAsync(Ahus, card, ActionSettleSubmit.VerbName, Moves);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.PressCopyAsync(Ahus, card, ActionSettleSubmit.VerbName, Moves);
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting > 0));
        var (isDone, open) = (slow.IsCompleted, Assert.Single(await ActionsAsync(app)));
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () =>
            (await app.PressCopyAsync(Ahus, card, ActionSettleSubmit.VerbName, Moves)).Words.Contains(Moved, StringComparison.Ordinal));

        Assert.DoesNotContain(Moved, failed.Words, StringComparison.Ordinal);
        Assert.False(isDone);
        Assert.Null(open.MovedFrom);
        var stored = Assert.Single(await ActionsAsync(app));
        Assert.Equal((new LocalDate(2027, 1, 15), 1), (stored.Due, stored.MarkVersion));
    }

    [Fact]
    public async Task Of_two_who_move_and_drop_it_at_once_one_is_stored_and_both_cards_say_that()
    {
        var trouble = new StoreTrouble();
        await using var app = await ToldAsync(trouble, ("action-person-1", Deputy));
        var (own, named) = (await app.CardSayingAsync(Ahus, "Beslutninger"), await app.CardSayingAsync(Deputy, "Beslutninger"));

        trouble.Held = StoreTrouble.Transaction;
        var moves = app.PressCopyAsync(Ahus, own, ActionSettleSubmit.VerbName, Moves);
        var drops = app.PressCopyAsync(Deputy, named, ActionSettleSubmit.VerbName, Drops);
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting == 2));
        trouble.Release.SetResult();
        await Task.WhenAll(moves, drops);
        await CrashHarness.UntilAsync(async () => (await ActionsAsync(app)).All(action => action.MarkVersion == 1));
        var stored = Assert.Single(await ActionsAsync(app));
        var says = stored.DroppedAt is null ? Moved : "Utgår: Dekket av veikartet";

        Assert.Contains(says, (await app.PressCopyAsync(Ahus, own, CorrectionCancelSubmit.VerbName)).Words, StringComparison.Ordinal);
        Assert.Contains(says, (await app.PressCopyAsync(Deputy, named, CorrectionCancelSubmit.VerbName)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lead_records_it_for_whoever_doesn_t_and_the_contact_sees_who_did_changes_it_and_a_year_later_the_last_word_stands()
    {
        await using var app = await ToldAsync(new StoreTrouble());
        var card = await app.SayAsync(BotApp.Lead, "svar for ahus");
        var nothing = await app.SayAsync(BotApp.Lead, "svar for ous");
        var form = await app.PressCopyAsync(BotApp.Lead, card, ActionFormSubmit.VerbName);
        var moved = await app.PressCopyAsync(BotApp.Lead, card, ActionSettleSubmit.VerbName, Moves);
        await app.MoveClockByAsync("PT1M");
        var own = await app.CardSayingAsync(Ahus, "Beslutninger");
        // As Teams asks for it when it is shown.
        var told = await app.PressCopyAsync(Ahus, own, RoundCard.RefreshVerb);
        var log = await app.SayAsync(BotApp.Lead, "logg");
        var foreign = await app.SayAsync(Ous, "svar for ahus");
        var done = await app.PressCopyAsync(Ahus, own, ActionDoneSubmit.VerbName, (DecisionsCard.ActionField, "2026-11-1"), ("based-on", "1"));
        var over = await app.SayAsync(BotApp.Lead, "svar for ahus");
        await app.LeapToAsync(Instant.FromUtc(2027, 11, 22, 8, 0));

        Assert.StartsWith("På vegne av Ahus", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Foreslå rettelse", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Merk som utført", nothing.Words, StringComparison.Ordinal);
        Assert.StartsWith("På vegne av Ahus", form.Words, StringComparison.Ordinal);
        Assert.Contains(Moved, moved.Words, StringComparison.Ordinal);
        Assert.Contains($"{Moved}\nRegistrert på vegne av Ahus av {BotApp.Lead}.", told.Words, StringComparison.Ordinal);
        Assert.Contains("Svarte på vegne av et helseforetak", log.Words, StringComparison.Ordinal);
        Assert.Contains("Du kan bare svare på vegne av ditt eget helseforetak.", foreign.Words, StringComparison.Ordinal);
        Assert.Contains("Utført 18.11.2026.", done.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Registrert på vegne av", done.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Merk som utført", over.Words, StringComparison.Ordinal);
        var stored = Assert.Single(await ActionsAsync(app));
        Assert.Equal((false, (string?)null), (stored.IsOpen, stored.MarkedFor?.Value));
    }

    [Fact]
    public async Task What_whoever_wasn_t_there_is_to_do_is_stored_once_by_a_store_that_fails_and_told_once_by_two_instances()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        await app.MoveClockToAsync("2026-11-09T10:00");
        await MeetingChangeTests.ChangeAsync(app, ("meeting", "2026-11"), ("do", "move"), ("obligatory", "obligatory"));
        await app.MoveClockToAsync("2026-11-10T10:00");
        await app.PressCopyAsync(Ous, await app.CardSayingAsync(Ous, "Agenda"), AgendaAnswerSubmit.VerbName, ("attendance", "absent"));
        await app.MoveClockToAsync("2026-11-17T14:30");
        var form = await app.CardSayingAsync(BotApp.Lead, "Skriv referat");
        (string, string)[] present = [("present", "ahus")];

        trouble.Refused = StoreTrouble.Transaction;
        var failed = await app.PressCopyAsync(BotApp.Lead, form, MinutesAnswerSubmit.VerbName, present);
        (trouble.Refused, trouble.Held) = (null, StoreTrouble.Transaction);
        var slow = app.PressCopyAsync(BotApp.Lead, form, MinutesAnswerSubmit.VerbName, present);
        trouble.Release.SetResult();
        await slow;
        await CrashHarness.UntilAsync(async () => (await app.PressCopyAsync(BotApp.Lead, form, MinutesAnswerSubmit.VerbName, present))
            .Words.Contains("om å ta igjen møtet", StringComparison.Ordinal));
        var now = Instant.FromUtc(2026, 11, 18, 7, 31);
        using var other = ActivatorUtilities.CreateInstance<DeliveryRun>(
            app.Services, ActivatorUtilities.CreateInstance<PromptSender>(app.Services, TestInstance.Another()));
        await Task.WhenAll(
            other.RunAsync(now, CancellationToken.None), app.Services.GetRequiredService<DeliveryRun>().RunAsync(now, CancellationToken.None));
        await app.MoveClockToAsync("2026-11-18T10:00");

        Assert.DoesNotContain("om å ta igjen møtet", failed.Words, StringComparison.Ordinal);
        var told = Assert.Single(await app.CardsAsync(Ous), card => card.Summary!.StartsWith("Beslutninger", StringComparison.Ordinal));
        Assert.Contains("Ta igjen møtet tirsdag 17. november", told.Words, StringComparison.Ordinal);
        Assert.Single(await ActionsAsync(app), action => action.Organization.Value == "ous");
    }

    [BicepFact]
    public async Task In_production_s_settings_the_lead_moves_an_action_in_an_organisation_s_name()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 11, 9, 11, 0));
        app.Connector.HasChatWith(LeadId);
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 10, 8, 0));
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 17, 14, 0));
        await app.PostAsync(TenantActivity.Press(
            LeadId, app.Connector.CardsOf(LeadId)[^1].Body, ("action-1", "Lag opplæring"), ("action-org-1", "ahus"), ("action-due-1", "2026-11-25")));
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 18, 8, 0));

        await app.PostAsync(TenantActivity.Message(LeadId, "svar for ahus"));
        var moved = await app.PostAsync(TenantActivity.Press(LeadId, app.Connector.CardsOf(LeadId)[^1].Body, ActionSettleSubmit.VerbName, Moves));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Venter på data", moved.GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>Ahus has an action, and has been told.</summary>
    private static async Task<BotApp> ToldAsync(StoreTrouble trouble, params (string, string)[] besides)
    {
        var app = await StoreTrouble.StartAsync(trouble);
        await app.MoveClockToAsync("2026-11-17T14:30");
        await app.PressCopyAsync(
            BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "Skriv referat"), MinutesAnswerSubmit.VerbName,
            [("action-1", "Lag opplæring"), ("action-org-1", "ahus"), ("action-due-1", "2026-11-25"), .. besides]);
        await app.MoveClockToAsync("2026-11-18T10:00");
        return app;
    }

    private static Task<IReadOnlyList<ActionItem>> ActionsAsync(BotApp app) =>
        app.Services.GetRequiredService<ActionReader>().AllAsync(CancellationToken.None);
}
