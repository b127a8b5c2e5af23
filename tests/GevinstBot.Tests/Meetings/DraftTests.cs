using GevinstBot.Meetings;

namespace GevinstBot.Tests.Meetings;

public sealed class DraftTests
{
    private const string Draft = "Forslag til agenda for møtet";
    private const string Agenda = "Agenda for møtet";

    [Fact]
    public async Task The_lead_gets_the_findings_as_a_draft_the_worst_kind_first()
    {
        await using var app = await MeetingApp.StartAsync("2026-11-06T08:59");
        Assert.Empty(await app.CardsAsync(BotApp.Lead, Draft));

        await app.App.MoveClockToAsync(MeetingApp.DraftSent);

        var card = await app.CardAsync(BotApp.Lead, Draft);
        Assert.Contains("2. Andel fristbrudd er 4,2 % hos OUS (mål 0 %)", card.Words, StringComparison.Ordinal);
        Assert.Contains("3. Kunnskap stopper Digital hjemmeoppfølging hos Ahus", card.Words, StringComparison.Ordinal);
        Assert.Contains("Godkjenner du ikke innen tirsdag 10. november kl. 08.30, sender jeg agendaen slik den står.", card.Words, StringComparison.Ordinal);
        Assert.Contains("Sakene tar 50 av 90 minutter.", card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_approved_agenda_goes_to_the_contacts_without_what_was_taken_off_and_with_what_was_added()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.DraftSent);

        var receipt = await app.PressAsync(BotApp.Lead, Draft, DraftAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["keep-missinganswer-sunnaas"] = "false",
            ["minutes-barrier-ahus-hjemmeoppfolging"] = "20",
            ["new-items"] = "Opplæring i ny løsning 15 min Kari Nordmann\nBudsjett",
            ["place-standing-any-other"] = "1",
            ["title-deviation-ous-fristbrudd"] = "OUS om fristbrudd",
        });
        await app.App.MoveClockToAsync(MeetingApp.AgendaSent);

        var agenda = await app.CardAsync(BotApp.Contact("Ahus"), Agenda);
        Assert.Contains("Godkjent fredag 6. november kl. 09.00", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Ikke tatt med:\nSunnaas har ikke rapportert", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("hos Ahus\n (20 min)", agenda.Words, StringComparison.Ordinal);
        Assert.Contains("1. Eventuelt", agenda.Words, StringComparison.Ordinal);
        Assert.Contains("3. OUS om fristbrudd", agenda.Words, StringComparison.Ordinal);
        Assert.Contains("6. Opplæring i ny løsning\n (15 min, Kari Nordmann)", agenda.Words, StringComparison.Ordinal);
        Assert.Contains("7. Budsjett\n (10 min)", agenda.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Sunnaas har ikke rapportert", agenda.Words, StringComparison.Ordinal);
        Assert.Equal(1, app.Evidence.Asked);
    }

    [Fact]
    public async Task Who_looks_or_notes_something_before_the_lock_leaves_the_draft_to_its_day()
    {
        await using var app = await MeetingApp.StartAsync("2026-11-03T09:00");
        var seen = await app.App.SayAsync(BotApp.Lead, "forhåndsvis forslag til agenda for møtet tirsdag 17. november");
        await app.App.SayAsync(BotApp.Lead, "beslutning: Planen er vedtatt");
        var asked = app.Evidence.Asked;

        await app.App.MoveClockToAsync(MeetingApp.DraftSent);

        Assert.Contains("2. Andel fristbrudd er 4,2 % hos OUS (mål 0 %)", seen.Words, StringComparison.Ordinal);
        Assert.True(asked > 0);
        Assert.Equal(asked + 1, app.Evidence.Asked);
    }

    [Fact]
    public async Task A_draft_approved_unchanged_is_approved()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.DraftSent);

        var first = await app.PressAsync(BotApp.Lead, Draft, DraftAnswerSubmit.VerbName);
        await app.App.MoveClockByAsync("PT10M");
        var form = await app.PressAsync(BotApp.Lead, Draft, DraftEditSubmit.VerbName);
        var second = await app.PressAsync(BotApp.Lead, Draft, DraftAnswerSubmit.VerbName);

        Assert.Contains("Godkjenn agenda", form.Words, StringComparison.Ordinal);
        // The same content again is not a new version.
        Assert.Contains("Godkjent fredag 6. november kl. 09.00", first.Words, StringComparison.Ordinal);
        Assert.Contains("Godkjent fredag 6. november kl. 09.00", second.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_shows_what_was_approved_also_the_lead_s_own_items_and_adds_to_it()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.DraftSent);
        await app.PressAsync(BotApp.Lead, Draft, DraftAnswerSubmit.VerbName, new Dictionary<string, string> { ["new-items"] = "Første 30 min" });

        var form = await app.PressAsync(BotApp.Lead, Draft, DraftEditSubmit.VerbName);
        var receipt = await app.PressAsync(BotApp.Lead, Draft, DraftAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["new-items"] = "Andre",
            ["title-raised-lead"] = "Den første",
            ["presenter-raised-lead"] = "Kari Nordmann",
        });

        Assert.Equal("Første", CardReading.ValueOf(form.Card!.Value, "title-raised-lead"));
        Assert.Equal("30", CardReading.ValueOf(form.Card!.Value, "minutes-raised-lead"));
        Assert.Contains("Den første\n (30 min, Kari Nordmann)", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Andre\n (10 min)", receipt.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_draft_keeps_what_was_typed_and_says_what_is_wrong()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.DraftSent);

        var form = await app.PressAsync(BotApp.Lead, Draft, DraftAnswerSubmit.VerbName, new Dictionary<string, string>
        {
            ["minutes-standing-welcome"] = "ti",
            ["new-items"] = "Ny sak",
            ["keep-missinganswer-sunnaas"] = "false",
        });

        Assert.Contains("Skriv hele minutter, fra 1 til 90.", form.Words, StringComparison.Ordinal);
        Assert.Equal("ti", CardReading.ValueOf(form.Card!.Value, "minutes-standing-welcome"));
        Assert.Equal("Ny sak", CardReading.ValueOf(form.Card!.Value, "new-items"));
        Assert.Equal("false", CardReading.ValueOf(form.Card!.Value, "keep-missinganswer-sunnaas"));
    }

    [Fact]
    public async Task Without_an_answer_the_draft_becomes_the_agenda_and_the_lead_s_card_says_so()
    {
        await using var app = await MeetingApp.StartAsync(MeetingApp.DraftSent);
        await app.App.MoveClockToAsync("2026-11-09T08:30");
        var reminded = await app.App.LastCardAsync(BotApp.Lead);
        var shown = await app.App.SayAsync(BotApp.Lead, "hva venter Forslag til agenda for møtet tirsdag 17. november");
        await app.App.MoveClockToAsync(MeetingApp.AgendaSent);

        var draft = await app.CardAsync(BotApp.Lead, Draft);
        var agenda = await app.CardAsync(BotApp.Contact("OUS"), Agenda);
        var read = await app.App.SayAsync(BotApp.Contact("OUS"), "agenda");

        Assert.StartsWith(
            "Agendaen er ikke godkjent. Uten svar innen tirsdag 10. november kl. 08.30 sender jeg utkastet.",
            reminded.Words, StringComparison.Ordinal);
        Assert.Matches("Vis utkastet|Skriv «hva venter» for å se det", reminded.Words);
        Assert.Contains("Godkjenn agenda", shown.Words, StringComparison.Ordinal);
        Assert.Contains("så jeg sendte utkastet slik det sto. Kortet til nettverkskontaktene sier at det er et utkast.", draft.Words, StringComparison.Ordinal);
        Assert.Contains("et utkast som nettverkslederen ikke har godkjent ennå", agenda.Words, StringComparison.Ordinal);
        Assert.Contains("et utkast som nettverkslederen ikke har godkjent ennå", read.Words, StringComparison.Ordinal);
        Assert.Empty(CardReading.InputIds(draft.Card));
        Assert.All(MadeUpEvidence.Findings, finding => Assert.Contains(finding.Title.Typed!, agenda.Words, StringComparison.Ordinal));
    }
}
