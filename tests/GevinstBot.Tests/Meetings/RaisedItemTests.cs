using Azure.Data.Tables;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Raised;
using GevinstBot.Privacy;
using GevinstBot.Rounds;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>«meld sak»: raised at any time, decided by the lead first, and told back.</summary>
[Trait("Lane", "Slow")]
public sealed class RaisedItemTests
{
    private const string Draft = "Forslag til agenda";
    private const string Agenda = "Agenda for møtet";
    private const string ToLead = "En sak er meldt";
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private const string OusId = "6e760000-0000-4000-8000-000000000102";
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task What_is_raised_before_the_draft_is_in_it_and_who_raised_it_hears_what_it_became()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var taken = await RaiseAsync(app, Ahus, "meld sak: Opplæring i ny løsning 15 min Kari Nordmann");
        await RaiseAsync(app, Ous, "meld sak", ("raise-title", "Parkering"));
        await app.MoveClockToAsync("2026-11-06T09:00");
        var draft = await app.CardSayingAsync(BotApp.Lead, Draft);

        var refused = await app.PressAsync(BotApp.Lead, draft, DraftAnswerSubmit.VerbName, Drop(draft));
        var approved = await app.PressAsync(BotApp.Lead, draft, DraftAnswerSubmit.VerbName, Drop(draft, "Det er ikke vårt ansvar."));
        await app.MoveClockToAsync("2026-11-10T09:00");

        Assert.Contains("forslaget til agenda for møtet tirsdag 17. november", taken.Words, StringComparison.Ordinal);
        Assert.Contains("Opplæring i ny løsning", draft.Words, StringComparison.Ordinal);
        Assert.Contains("(meldt av Ahus, 15 min, Kari Nordmann)", draft.Words, StringComparison.Ordinal);
        Assert.Contains("⚠ Skriv hvorfor saken ikke tas opp.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Godkjent", approved.Words, StringComparison.Ordinal);
        Assert.Matches(@"Det dere meldte, ble sak \d+\.", (await app.CardSayingAsync(Ahus, Agenda)).Words);
        Assert.Contains("Saken «Parkering» tas ikke opp: Det er ikke vårt ansvar.", (await app.CardSayingAsync(Ous, Agenda)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Minutes_that_there_is_no_room_for_are_seen_by_the_lead_and_what_became_of_them_by_who_asked()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");
        var form = await app.SayAsync(Ahus, "meld sak: Ventelister 90 min");
        await app.PressAsync(Ahus, form, RaiseAnswerSubmit.VerbName, new Dictionary<string, string>());
        await app.MoveClockToAsync("2026-11-06T09:00");
        var draft = await app.CardSayingAsync(BotApp.Lead, Draft);
        await app.MoveClockToAsync("2026-11-10T09:00");

        var agenda = await app.CardSayingAsync(Ahus, Agenda);
        var own = await app.PressCopyAsync(Ahus, form, RoundCard.RefreshVerb);

        Assert.Contains("Ahus ba om 90 min.", draft.Words, StringComparison.Ordinal);
        Assert.Matches(@"Dere ba om 90 min til «Ventelister»\. Saken har fått \d+ min\.", agenda.Words);
        Assert.Matches(@"Dere ba om 90 min\. Saken har fått \d+ min\.", own.Words);
        Assert.DoesNotContain("ba om", (await app.CardSayingAsync(Ous, Agenda)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_raised_after_the_agenda_was_sent_goes_to_the_lead_first_and_what_is_taken_in_is_told_once_as_a_change()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-11T09:00");
        var raised = await RaiseAsync(app, Ahus, "meld sak: Ventelister 90 min");
        await app.MoveClockByAsync("PT1M");
        var before = await app.SayAsync(Ous, "agenda");
        var card = await app.CardSayingAsync(BotApp.Lead, ToLead);

        var taken = await app.PressAsync(BotApp.Lead, card, RaisedItemTakeSubmit.VerbName, new Dictionary<string, string> { ["raised-presenter"] = "Ola" });
        await app.MoveClockByAsync("PT20M");

        Assert.Contains("Saken er hos nettverkslederen", raised.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ventelister", before.Words, StringComparison.Ordinal);
        Assert.Matches(@"Med denne saken: Sakene tar \d+ minutter, \d+ mer enn møtet varer\.", card.Words);
        Assert.Matches(@"Sakene tar \d+ minutter, \d+ mer enn møtet varer\.", taken.Words);
        var changed = await app.CardSayingAsync(Ahus, "Endret agenda");
        Assert.Contains("Ventelister (meldt av Ahus, 90 min, Ola)", changed.Words, StringComparison.Ordinal);
        Assert.Matches(@"Det dere meldte, ble sak \d+\.", changed.Words);
        Assert.Contains("Ventelister", (await app.SayAsync(Ous, "agenda")).Words, StringComparison.Ordinal);
        await app.MoveClockToAsync("2026-11-13T09:00");
        Assert.Single(await app.CardsAsync(Ous), one => one.Words.Contains("Endret agenda", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_no_lead_has_answered_is_reminded_of_the_morning_before_its_meeting_also_where_that_was_moved()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-11T09:00");
        await RaiseAsync(app, Ahus, "meld sak: Parkering");
        await MeetingChangeTests.ChangeAsync(app, ("meeting", "2026-11"), ("do", "move"), ("day", "2026-11-24"));
        await app.MoveClockToAsync("2026-11-23T08:30");
        var reminded = await app.LastCardAsync(BotApp.Lead);
        await app.MoveClockToAsync("2026-11-24T14:30");
        var minutes = await app.LastCardAsync(BotApp.Lead);

        Assert.StartsWith("Påminnelse", reminded.Words, StringComparison.Ordinal);
        Assert.Contains("Parkering", reminded.Words, StringComparison.Ordinal);
        Assert.Contains("Skriv referat", minutes.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meldte_saker_shows_the_lead_all_and_an_organisation_its_own_with_what_became_of_each()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-11T09:00");
        var none = await app.SayAsync(BotApp.Lead, "meldte saker");
        await RaiseAsync(app, Ahus, "meld sak: Parkering 15 min");
        await app.MoveClockByAsync("PT1M");

        var (lead, own, other) = (await app.SayAsync(BotApp.Lead, "meldte saker"), await app.SayAsync(Ahus, "meldte saker"), await app.SayAsync(Ous, "meldte saker"));

        Assert.Contains("Det er ikke meldt noen saker i det siste.", none.Words, StringComparison.Ordinal);
        Assert.Contains("Parkering\n (meldt av Ahus, 15 min)\nSaken er hos nettverkslederen", lead.Words, StringComparison.Ordinal);
        Assert.Contains("Parkering", own.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Parkering", other.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_declined_needs_a_reason_and_who_raised_it_is_told_also_looked_at_months_later_and_gone_after_a_year()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-11T09:00");
        await RaiseAsync(app, Ahus, "meld sak: Parkering");
        await app.MoveClockByAsync("PT1M");
        var card = await app.CardSayingAsync(BotApp.Lead, ToLead);

        var refused = await app.PressAsync(BotApp.Lead, card, RaisedItemDeclineSubmit.VerbName);
        var declined = await app.PressAsync(
            BotApp.Lead, card, RaisedItemDeclineSubmit.VerbName, new Dictionary<string, string> { ["raised-reason"] = "Ta det med eiendom." });
        await app.MoveClockToAsync("2027-01-28T10:00");
        var word = await app.CardSayingAsync(Ahus, "Svar på saken");
        var tidied = Instant.FromUtc(2027, 11, 14, 1, 0);
        await app.Services.GetRequiredService<RowRetention>().TidyAsync(tidied, DateTimeZoneProviders.Tzdb["Europe/Oslo"], CancellationToken.None);

        Assert.Contains("⚠ Skriv hvorfor saken ikke tas opp.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Avslått.", declined.Words, StringComparison.Ordinal);
        Assert.Contains("Nettverkslederen tar den ikke opp: Ta det med eiendom.", word.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Parkering", (await app.SayAsync(Ahus, "agenda november")).Words, StringComparison.Ordinal);
        Assert.Equal(0, await RowsAsync(app));
    }

    [Fact]
    public async Task What_no_lead_says_anything_to_is_in_the_next_draft_and_what_is_taken_back_is_nowhere()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-11T09:00");
        await RaiseAsync(app, Ahus, "meld sak: Ventelister");
        var open = await app.SayAsync(Ous, "meld sak: Parkering");
        var receipt = await app.PressCopyAsync(Ous, open, RaiseAnswerSubmit.VerbName, ("raise-title", "Parkering"));
        var back = await app.PressCopyAsync(Ous, open with { Cards = [receipt.Card!.Value] }, RaiseRemoveSubmit.VerbName);
        await app.MoveClockToAsync("2026-12-04T09:00");

        var draft = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda for møtet tirsdag 15. desember");

        Assert.Contains("Saken er trukket.", back.Words, StringComparison.Ordinal);
        Assert.Contains("Ventelister", draft.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Parkering", draft.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_on_an_agenda_card_from_before_goes_to_the_lead_too_and_the_receipt_says_so()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.AgendaSent);

        var receipt = await app.App.PressCopyAsync(
            Ahus, await app.CardAsync(Ahus, Agenda), AgendaAnswerSubmit.VerbName,
            ("attendance", "attends"), ("raised", "Ny *sengepost*"), ("raised-minutes", "15"));
        await app.App.MoveClockByAsync("PT1M");

        Assert.Contains("Saken «Ny *sengepost*» er hos nettverkslederen", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Ny *sengepost*", (await app.CardAsync(BotApp.Lead, ToLead)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("sengepost", (await app.App.SayAsync(Ous, "agenda")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_loses_nothing_typed_and_the_same_press_twice_is_one_item()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2026-10-30T09:00");
        var form = await app.SayAsync(Ahus, "meld sak: Ventelister");
        trouble.Refused = "batch";

        var failed = await app.PressCopyAsync(Ahus, form, RaiseAnswerSubmit.VerbName, ("raise-title", "Ventelister"));
        trouble.Refused = null;
        var told = await app.PressCopyAsync(Ahus, form, RaiseAnswerSubmit.VerbName, ("raise-title", "Ventelister"));
        await app.PressCopyAsync(Ahus, form, RaiseAnswerSubmit.VerbName, ("raise-title", "Ventelister"));

        Assert.DoesNotContain("forslaget til agenda", failed.Words, StringComparison.Ordinal);
        Assert.Contains("forslaget til agenda", told.Words, StringComparison.Ordinal);
        Assert.Equal(2, await RowsAsync(app));
    }

    [Fact]
    public async Task Another_instance_shows_what_was_taken_in_here()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-11T09:00");
        await RaiseAsync(app, Ahus, "meld sak: Ventelister");
        await app.MoveClockByAsync("PT1M");
        await app.PressAsync(BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, ToLead), RaisedItemTakeSubmit.VerbName);
        var reader = ActivatorUtilities.CreateInstance<AgendaReader>(
            app.Services, new RaisedItemTable(app.Services.GetRequiredService<TableServiceClient>(), app.Services.GetRequiredService<UnreadableRows>()));

        var there = await reader.FindAsync(Meeting.OfMonth(new LocalDate(2026, 11, 17), new LocalTime(13, 0)), CancellationToken.None);

        Assert.Contains(there!.Agenda.Kept, item => item is { Kind: AgendaItemKind.Raised, Title.Typed: "Ventelister" });
    }

    [Fact]
    public async Task Only_whoever_answers_for_an_organisation_raises_an_item_and_the_lead_is_told_where_to_put_it()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-30T09:00");

        Assert.Contains("Nettverkslederen legger saker i agendaen med «endre agenda»", (await app.SayAsync(BotApp.Lead, "meld sak: Budsjett")).Words, StringComparison.Ordinal);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_contact_raises_an_item_and_the_lead_takes_it_in()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 11, 9, 11, 0));
        app.Connector.HasChatWith(LeadId);
        app.Connector.HasChatWith(OusId);
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 10, 8, 0));
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 11, 8, 0));
        await app.PostAsync(TenantActivity.Message(OusId, "meld sak: Ventelister 15 min"));
        var raised = await app.PostAsync(TenantActivity.Press(
            OusId, app.Connector.CardsOf(OusId)[^1].Body, RaiseAnswerSubmit.VerbName, ("raise-title", "Ventelister")));
        await app.RunAtAsync(Instant.FromUtc(2026, 11, 12, 8, 0));

        var taken = await app.PostAsync(TenantActivity.Press(
            LeadId, app.Connector.CardsOf(LeadId)[^1].Body, RaisedItemTakeSubmit.VerbName, ("raised-minutes", "15")));

        Assert.Empty(app.Connector.Complaints);
        Assert.Contains("Saken er hos nettverkslederen", raised.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("agendaen, får vite det", taken.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_is_changed_at_the_moment_it_is_taken_comes_back_to_the_lead_as_it_is_now()
    {
        var trouble = new StoreTrouble();
        await using var app = await BotApp.StartAtWithAsync("2026-11-11T09:00", trouble.AddTo);
        await RaiseAsync(app, Ahus, "meld sak: Parkering");
        await app.MoveClockByAsync("PT1M");
        var card = await app.CardSayingAsync(BotApp.Lead, ToLead);
        var own = await app.LastCardAsync(Ahus);
        var change = own with { Cards = [(await app.PressCopyAsync(Ahus, own, RaiseEditSubmit.VerbName)).Card!.Value] };

        trouble.Held = StoreTrouble.Transaction;
        var takes = app.PressCopyAsync(BotApp.Lead, card, RaisedItemTakeSubmit.VerbName);
        await CrashHarness.UntilAsync(() => Task.FromResult(trouble.Waiting == 1));
        trouble.Held = null;
        await app.PressCopyAsync(Ahus, change, RaiseAnswerSubmit.VerbName, ("raise-title", "Skyssbåt"));
        trouble.Release.SetResult();
        var shown = await takes;

        Assert.Contains("Ahus melder:\n Skyssbåt", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Parkering", shown.Words, StringComparison.Ordinal);
    }

    private static async Task<Pressed> RaiseAsync(BotApp app, string person, string says, params (string, string)[] typed) =>
        await app.PressAsync(person, await app.SayAsync(person, says), RaiseAnswerSubmit.VerbName, typed.ToDictionary());

    private static Dictionary<string, string> Drop(ChatMessage draft, string reason = "")
    {
        var keep = CardReading.InputIds(draft.Card).Last(id => id.StartsWith("keep-raised-", StringComparison.Ordinal));
        return new() { [keep] = "false", [keep.Replace("keep-", "reason-", StringComparison.Ordinal)] = reason };
    }

    private static async Task<int> RowsAsync(BotApp app)
    {
        var count = 0;
        await foreach (var _ in app.Services.GetRequiredService<TableServiceClient>().GetTableClient(RaisedItemTable.Name).QueryAsync<TableEntity>())
            count++;
        return count;
    }
}
