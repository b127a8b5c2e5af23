using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Notes;
using GevinstBot.Network;
using GevinstBot.TestKit;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using GevinstBot.Tests.StandIns;
using GevinstBot.Tests.Tenant;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>While a meeting runs and when it ends: the clock, what is noted and read aloud, whose it is, and who has to catch up.</summary>
[Trait("Lane", "Slow")]
public sealed class InTheMeetingTests
{
    private const string LeadId = "6e760000-0000-4000-8000-000000000001";
    private const string Rule = "lag møteplan 2027 andre tirsdag kl. 09–10.30 i Møterom 3, obligatorisk, ikke mars";
    private const string Deputy = "Stedfortreder Ahus";
    private static readonly string Ahus = BotApp.Contact("Ahus");
    private static readonly string Ous = BotApp.Contact("OUS");

    [Fact]
    public async Task Two_taps_from_the_agenda_note_an_action_and_five_minutes_before_the_end_it_is_there_to_be_read_aloud()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-17T13:20");
        var running = await app.SayAsync(BotApp.Lead, "agenda");
        var contact = await app.SayAsync(Ahus, "agenda");
        var nothing = await app.SayAsync(Ahus, "les opp");
        await NoteAsync(app, $"aksjon {Deputy}: send planen innen 1.12.2026", (MeetingNote.TextField, "send planen"), (MeetingNote.PersonField, Deputy), (MeetingNote.DueField, "2026-12-01"));
        await app.MoveClockToAsync("2026-11-17T14:24");
        var before = (await app.CardsAsync(BotApp.Lead)).Count(card => card.Summary!.Contains("Skriv referat", StringComparison.Ordinal));
        await app.MoveClockToAsync("2026-11-17T14:25");
        var minutes = await app.CardSayingAsync(BotApp.Lead, "Skriv referat");
        var aloud = await app.SayAsync(Ahus, "les opp");

        Assert.Contains("70 minutter igjen av møtet.", running.Words, StringComparison.Ordinal);
        Assert.Contains("Etter planen nå: ", running.Words, StringComparison.Ordinal);
        Assert.Contains("Ny aksjon", running.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ny aksjon", contact.Words, StringComparison.Ordinal);
        Assert.Contains("Ingenting er notert ennå.", nothing.Words, StringComparison.Ordinal);
        Assert.Equal(0, before);
        Assert.All([minutes.Words, aloud.Words], words => Assert.Contains($"{Deputy} (Ahus):\n send planen (frist 01.12.2026)", words, StringComparison.Ordinal));
        Assert.Contains("Les opp før dere går", minutes.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_on_a_note_and_not_saved_is_said_to_be_on_its_card_read_back_and_in_the_minutes_form_to_whoever_wrote_it()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-17T13:20");
        const string Unsaved = "Skrevet av deg, men ikke lagret.";
        var form = await app.SayAsync(BotApp.Lead, "aksjon Ahus: send planen innen 1.12.2026");
        var own = await app.SayAsync(BotApp.Lead, "les opp");
        var others = await app.SayAsync(Ahus, "les opp");
        await app.MoveClockToAsync("2026-11-17T14:25");
        var minutes = await app.CardSayingAsync(BotApp.Lead, "Skriv referat");
        await app.PressCopyAsync(
            BotApp.Lead, form, NoteAnswerSubmit.VerbName, (MeetingNote.TextField, "send planen"), (MeetingNote.OwnerField, "ahus"), (MeetingNote.DueField, "2026-12-01"));
        var saved = await app.SayAsync(BotApp.Lead, "les opp");

        Assert.Contains("Ikke lagret ennå. Trykk «Lagre aksjonen».", form.Words, StringComparison.Ordinal);
        Assert.All([own.Words, minutes.Words], words => Assert.Contains($"{Unsaved} Lagre det på kortet ditt, eller skriv det på nytt:\nsend planen", words, StringComparison.Ordinal));
        Assert.All([others.Words, saved.Words], words => Assert.DoesNotContain(Unsaved, words, StringComparison.Ordinal));
        Assert.Contains("send planen (frist 01.12.2026)", saved.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_an_action_by_name_gets_it_beside_the_contact_and_either_of_them_marks_it()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-17T14:30");
        var form = await app.CardSayingAsync(BotApp.Lead, "Skriv referat");
        (string, string)[] action = [("action-1", "Send planen"), ("action-due-1", "2026-12-01")];
        var unknown = await app.PressCopyAsync(BotApp.Lead, form, MinutesAnswerSubmit.VerbName, [.. action, ("action-person-1", "Ingen Slik")]);
        var elsewhere = await app.PressCopyAsync(
            BotApp.Lead, form, MinutesAnswerSubmit.VerbName, [.. action, ("action-org-1", "ous"), ("action-person-1", Deputy)]);
        await app.PressCopyAsync(BotApp.Lead, form, MinutesAnswerSubmit.VerbName, [.. action, ("action-person-1", Deputy)]);
        await app.MoveClockToAsync("2026-11-18T10:00");
        var own = await app.CardSayingAsync(Deputy, "Beslutninger");
        var contact = await app.CardSayingAsync(Ahus, "Beslutninger");
        var done = await app.PressCopyAsync(Deputy, own, ActionDoneSubmit.VerbName, (DecisionsCard.ActionField, "2026-11-1"));
        var erased = await app.SayAsync(BotApp.Lead, $"slett {Deputy}");

        Assert.Contains("Jeg finner ikke den personen i nettverket.", unknown.Words, StringComparison.Ordinal);
        Assert.Contains("Den personen hører til hos Ahus.", elsewhere.Words, StringComparison.Ordinal);
        Assert.All([own.Words, contact.Words], words => Assert.Contains($"Send planen\nFrist 01.12.2026.\n{Deputy} gjør det.", words, StringComparison.Ordinal));
        Assert.Contains("Utført 18.11.2026.", done.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(await app.Services.GetRequiredService<ActionReader>().AllAsync(CancellationToken.None), one => one.IsOpen);
        Assert.NotEmpty(erased.Words);
    }

    [Fact]
    public async Task Whoever_wasn_t_in_an_obligatory_meeting_catches_up_on_it_and_it_comes_to_the_next_agenda_where_they_don_t()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-09T10:00");
        await MeetingChangeTests.ChangeAsync(app, ("meeting", "2026-11"), ("do", "move"), ("obligatory", "obligatory"));
        await app.MoveClockToAsync("2026-11-10T10:00");
        var agenda = await app.CardSayingAsync(Ous, "Agenda");
        var absent = await app.PressCopyAsync(Ous, agenda, AgendaAnswerSubmit.VerbName, ("attendance", "absent"));
        await app.PressCopyAsync(Ahus, await app.CardSayingAsync(Ahus, "Agenda"), AgendaAnswerSubmit.VerbName, ("attendance", "attends"));
        var coming = await app.SayAsync(BotApp.Lead, "hvem kommer");
        await app.MoveClockToAsync("2026-11-17T14:30");
        var saved = await app.PressCopyAsync(
            BotApp.Lead, await app.CardSayingAsync(BotApp.Lead, "Skriv referat"), MinutesAnswerSubmit.VerbName, ("present", "ahus"));
        await app.MoveClockToAsync("2026-11-18T10:00");
        var ous = await app.CardSayingAsync(Ous, "Beslutninger");
        var ahus = await app.CardSayingAsync(Ahus, "Beslutninger");
        await app.MoveClockToAsync("2026-12-04T12:00");
        var draft = await app.CardSayingAsync(BotApp.Lead, "Forslag til agenda");

        Assert.Contains("Oppmøtet er obligatorisk.", agenda.Words, StringComparison.Ordinal);
        Assert.Contains("får dere i oppgave å ta det igjen", absent.Words, StringComparison.Ordinal);
        Assert.Contains("Oppmøtet er obligatorisk.", coming.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg ber OUS om å ta igjen møtet innen 01.12.2026.", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Ta igjen møtet tirsdag 17. november", ous.Words, StringComparison.Ordinal);
        Assert.Contains("Merk som utført", ous.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ta igjen møtet", ahus.Words, StringComparison.Ordinal);
        Assert.Contains("Ta igjen møtet tirsdag 17. november", draft.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_says_where_the_meetings_are_and_that_everybody_comes_and_so_does_all_that_is_read_of_it()
    {
        await using var app = await BotApp.StartAtAsync("2026-10-26T10:00");
        var proposal = await app.SayAsync(BotApp.Lead, Rule);
        await app.PressAsync(BotApp.Lead, proposal, MeetingPlanConfirmSubmit.VerbName);
        await app.MoveClockToAsync("2026-10-30T12:00");
        var told = await app.CardSayingAsync(Ahus, "Møteplan 2027");
        var january = app.Services.GetRequiredService<CurrentNetwork>().Meetings.Find(new MeetingId(new YearMonth(2027, 1)))!;

        Assert.Contains("Sted: Møterom 3, og i Teams.", proposal.Words, StringComparison.Ordinal);
        Assert.Contains("Oppmøtet er obligatorisk.", proposal.Words, StringComparison.Ordinal);
        Assert.Contains("10 møter.", proposal.Words, StringComparison.Ordinal);
        Assert.Contains("Møtene begynner kl. 09.00", told.Words, StringComparison.Ordinal);
        Assert.Contains("tirsdag 12. januar, Møterom 3, obligatorisk", told.Words, StringComparison.Ordinal);
        Assert.Equal(
            (new LocalDateTime(2027, 1, 12, 9, 0), Duration.FromMinutes(90), "Møterom 3", true),
            (january.Begins, january.Length, january.Room, january.IsObligatory));
    }

    [Fact]
    public async Task An_action_that_can_t_be_done_gets_another_day_or_is_dropped_with_the_reason_and_a_year_later_the_minutes_still_say_so()
    {
        await using var app = await MinutesTests.SavedAsync();
        await app.App.MoveClockToAsync("2026-11-18T10:00");
        var card = await app.CardAsync(Ahus, "Beslutninger");
        (string, string) ours = (ActionEdit.ActionField, "2026-11-2");
        var form = await app.App.PressCopyAsync(Ahus, card, ActionFormSubmit.VerbName);
        var refused = await app.App.PressCopyAsync(Ahus, card, ActionSettleSubmit.VerbName, ours, (ActionEdit.DoField, "drop"), (ActionEdit.ReasonField, ""));
        var moved = await app.App.PressCopyAsync(
            Ahus, card, ActionSettleSubmit.VerbName, ours, (ActionEdit.DoField, "move"), (ActionEdit.DueField, "2027-01-15"), (ActionEdit.ReasonField, "Venter på data"));
        var foreign = await app.App.PressCopyAsync(
            Ahus, card, ActionSettleSubmit.VerbName, (ActionEdit.ActionField, "2026-11-1"), (ActionEdit.DoField, "drop"), (ActionEdit.ReasonField, "Ikke vår"));
        var ous = await app.CardAsync(Ous, "Beslutninger");
        var dropped = await app.App.PressCopyAsync(
            Ous, ous, ActionSettleSubmit.VerbName, (ActionEdit.ActionField, "2026-11-1"), (ActionEdit.DoField, "drop"), (ActionEdit.ReasonField, "Dekket av veikartet"));
        await app.App.LeapToAsync(Instant.FromUtc(2027, 11, 1, 8, 0));
        var later = await app.App.Services.GetRequiredService<ActionReader>().AllAsync(CancellationToken.None);

        Assert.Contains("Flytt en aksjon, eller la den utgå", form.Words, StringComparison.Ordinal);
        Assert.Contains("Skriv hvorfor, så de andre vet det.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Lag opplæring\nFrist 15.01.2027.\nFlyttet fra 25.11.2026: Venter på data", moved.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ikke vår", foreign.Words, StringComparison.Ordinal);
        Assert.StartsWith("Ingenting ble lagret", foreign.Words, StringComparison.Ordinal);
        Assert.Contains("Utgår: Dekket av veikartet", dropped.Words, StringComparison.Ordinal);
        Assert.Equal(
            [("2026-11-1", false, "Dekket av veikartet"), ("2026-11-2", true, "Venter på data")],
            later.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => (one.Id, one.IsOpen, one.Reason!)));
    }

    [Fact]
    public async Task A_store_that_fails_keeps_who_does_it_on_the_form_and_another_instance_reads_it_when_it_is_saved()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, "2026-11-17T14:30");
        var form = await app.CardSayingAsync(BotApp.Lead, "Skriv referat");
        (string, string)[] action = [("action-1", "Send planen"), ("action-due-1", "2026-12-01"), ("action-person-1", Deputy)];

        trouble.Refused = StoreTrouble.Transaction;
        await app.PressCopyAsync(BotApp.Lead, form, MinutesAnswerSubmit.VerbName, action);
        trouble.Refused = null;
        await CrashHarness.UntilAsync(async () => (await app.PressCopyAsync(BotApp.Lead, form, MinutesAnswerSubmit.VerbName, action))
            .Words.Contains("Lagret", StringComparison.Ordinal));

        var other = ActivatorUtilities.CreateInstance<MinutesTable>(app.Services);
        var stored = await other.FindAsync(new MeetingId(new YearMonth(2026, 11)), CancellationToken.None);
        Assert.Equal("6e760000-0000-4000-8000-000000000201", Assert.Single(stored!.Content.Actions).Person?.Value);
    }

    [BicepFact]
    public async Task In_production_s_settings_a_plan_is_worded_confirmed_and_read_back_with_its_room()
    {
        await using var azurite = await Azurite.StartAsync();
        await using var app = await TenantApp.StartAsync(azurite, Instant.FromUtc(2026, 10, 26, 11, 0));
        app.Connector.HasChatWith(LeadId);
        await app.RunAtAsync(Instant.FromUtc(2026, 10, 26, 11, 30));
        await app.PostAsync(TenantActivity.Message(LeadId, Rule));

        await app.PostAsync(TenantActivity.Press(LeadId, app.Connector.CardsOf(LeadId)[^1].Body, MeetingPlanConfirmSubmit.VerbName));
        await app.PostAsync(TenantActivity.Message(LeadId, "møteplan 2027"));

        // On a busy machine the card comes after the turn.
        await CrashHarness.UntilAsync(() => Task.FromResult(
            app.Connector.CardsOf(LeadId)[^1].Body.GetRawText().Contains("Møterom 3, obligatorisk", StringComparison.Ordinal)));
        Assert.Empty(app.Connector.Complaints);
    }

    private static async Task NoteAsync(BotApp app, string typed, params (string Field, string Value)[] fields) =>
        await app.PressCopyAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, typed), NoteAnswerSubmit.VerbName, fields);
}
