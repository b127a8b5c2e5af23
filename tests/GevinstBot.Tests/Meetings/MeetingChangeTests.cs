using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Meetings;

/// <summary>«flytt møte»: what the lead does, and what each of those concerned sees.</summary>
public sealed class MeetingChangeTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task A_moved_meeting_is_told_once_and_what_is_still_to_come_follows_it_also_months_later()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-03T09:00");
        var app = meeting.App;
        var (preview, receipt) = await ChangeAsync(app, ("meeting", "2026-11"), ("do", "move"), ("day", "2026-11-24"));
        await app.MoveClockByAsync("PT16M");
        var told = await meeting.CardsAsync(Ahus, "Møtet er flyttet");
        var asked = await meeting.CardAsync(Ahus, "Måleindikatorer");
        await app.MoveClockToAsync("2026-11-06T12:00");
        var early = await meeting.CardsAsync(BotApp.Lead, "Forslag til agenda");
        await app.MoveClockToAsync("2026-11-13T09:05");
        var draft = await meeting.CardAsync(BotApp.Lead, "Forslag til agenda");
        await app.MoveClockToAsync("2026-11-17T08:35");
        var agenda = await meeting.CardAsync(Ahus, "Agenda");
        await app.MoveClockToAsync("2026-11-24T14:35");
        var minutes = await meeting.CardAsync(BotApp.Lead, "eferat");
        await app.MoveClockToAsync("2027-02-01T09:00");
        var later = await app.SayAsync(BotApp.Lead, "møteplan 2026");

        Assert.Contains("Møtet tirsdag 17. november kl. 13.00 er flyttet til tirsdag 24. november kl. 13.00.", preview.Words, StringComparison.Ordinal);
        Assert.Contains("11 personer får denne meldingen", preview.Words, StringComparison.Ordinal);
        Assert.Contains("er flyttet til", receipt.Words, StringComparison.Ordinal);
        Assert.Contains("Fristen for månedens tall er nå fredag 13. november kl. 08.30.", Assert.Single(told).Words, StringComparison.Ordinal);
        Assert.Contains("fredag 13. november kl. 08.30", asked.Words, StringComparison.Ordinal);
        Assert.Empty(early);
        Assert.Contains("24. november", draft.Words, StringComparison.Ordinal);
        Assert.Contains("tirsdag 24. november kl. 13.00", agenda.Words, StringComparison.Ordinal);
        Assert.Contains("24. november", minutes.Words, StringComparison.Ordinal);
        Assert.Contains("24. november", later.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("17. november", later.Words, StringComparison.Ordinal);
        Assert.Single(await meeting.CardsAsync(Ahus, "Møtet er flyttet"));
    }

    [Fact]
    public async Task A_meeting_that_is_cancelled_after_its_agenda_takes_the_agenda_with_it_and_the_numbers_go_on()
    {
        await using var meeting = await MeetingApp.StartAsync(MeetingApp.AgendaSent);
        var app = meeting.App;
        await app.MoveClockToAsync("2026-11-11T09:00");
        var (preview, _) = await ChangeAsync(app, ("meeting", "2026-11"), ("do", "cancel"));
        await app.MoveClockByAsync("PT16M");
        var (agenda, told) = (await meeting.CardAsync(Ahus, "Agenda"), await meeting.CardsAsync(Ahus, "avlyst"));
        await app.MoveClockToAsync("2026-12-07T09:00");

        Assert.Contains("Møtet tirsdag 17. november kl. 13.00 blir ikke noe av.", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Møtet er avlyst.", agenda.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Send inn", agenda.Words, StringComparison.Ordinal);
        Assert.Single(told);
        Assert.Empty(await meeting.CardsAsync(BotApp.Lead, "eferat"));
        Assert.Contains("november 2026", (await app.SayAsync(BotApp.Lead, "rapport november")).Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("15. desember", (await meeting.CardAsync(BotApp.Lead, "Forslag til agenda")).Words, StringComparison.Ordinal);
        Assert.Contains("15. desember", (await app.SayAsync(Ahus, "hvem kommer")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_meetings_in_a_month_have_each_their_agenda_their_minutes_and_their_actions()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-03T09:00");
        var app = meeting.App;
        await ChangeAsync(app, ("meeting", "extra"), ("do", "move"), ("day", "2026-11-27"), ("starts", "09:00"), ("minutes", "60"), ("subject", "Budsjett 2027"));
        await app.MoveClockToAsync("2026-11-17T14:31");
        await MinutesAsync(meeting, "17. november", "Bestill opplæring");
        await app.MoveClockToAsync("2026-11-23T09:00");
        var agenda = await meeting.CardAsync(Ahus, "Agenda for møtet fredag 27. november");
        var answered = await app.PressAsync(Ahus, agenda, AgendaAnswerSubmit.VerbName, new { attendance = "attends" });
        await app.MoveClockToAsync("2026-11-27T14:31");
        await MinutesAsync(meeting, "27. november", "Regn på lønn");
        await app.MoveClockToAsync("2026-11-30T09:00");
        var actions = await app.Services.GetRequiredService<ActionReader>().AllAsync(CancellationToken.None);

        Assert.Contains("Budsjett 2027", agenda.Words, StringComparison.Ordinal);
        Assert.Contains("Vi kommer", answered.Words, StringComparison.Ordinal);
        Assert.Equal([("2026-11-1", "Bestill opplæring"), ("2026-11b-1", "Regn på lønn")], actions.Select(action => (action.Id, action.What)).Order());
        Assert.Contains("Regn på lønn", (await meeting.CardAsync(Ahus, "Beslutninger")).Words, StringComparison.Ordinal);
        var extra = new MeetingId(new(2026, 11), 2);
        Assert.Single(await app.Services.GetRequiredService<AttendanceTable>().OfMeetingAsync(extra, CancellationToken.None));
        Assert.Single(await meeting.CardsAsync(BotApp.Lead, "regional rapport"));
    }

    [Fact]
    public async Task What_can_t_be_is_said_beside_the_field_and_what_clashes_is_told_before_it_counts()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-03T09:00");
        var form = await app.SayAsync(BotApp.Lead, "avlys møte");
        var refused = await app.PressAsync(
            BotApp.Lead, form, MeetingFormAnswerSubmit.VerbName, Fields(("meeting", "2026-11"), ("do", "move"), ("day", "2026-12-01"), ("starts", "ni")));
        var contact = await app.SayAsync(Ahus, "flytt møte");
        var (preview, _) = await ChangeAsync(app, ("meeting", "2026-12"), ("do", "move"), ("day", "2026-12-24"), ("starts", "03.00"));

        Assert.Contains("Månedens faste møte må bli i samme måned", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Skriv klokkeslettet slik", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Merk: julaften", preview.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("utenfor vanlig arbeidstid", preview.Words, StringComparison.Ordinal);
        Assert.Contains("nettverkslederen", contact.Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_saves_after_somebody_else_has_changed_the_network_sees_it_again_and_loses_nothing()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-03T09:00");
        var (form, preview) = await PreviewAsync(app, ("meeting", "2026-11"), ("do", "move"), ("day", "2026-11-24"));
        await ChangeAsync(app, ("meeting", "2026-12"), ("do", "move"), ("day", "2026-12-16"));

        var overtaken = await app.PressAsync(BotApp.Lead, form with { Cards = [preview.Card!.Value] }, MeetingFormSaveSubmit.VerbName);
        var saved = await app.PressAsync(BotApp.Lead, form with { Cards = [overtaken.Card!.Value] }, MeetingFormSaveSubmit.VerbName);
        var plan = (await app.SayAsync(BotApp.Lead, "møteplan")).Words;

        Assert.Contains("Noen andre har endret nettverket imens.", overtaken.Words, StringComparison.Ordinal);
        Assert.Contains("er flyttet til tirsdag 24. november", overtaken.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg sier fra til dem det gjelder", saved.Words, StringComparison.Ordinal);
        Assert.Contains("24. november", plan, StringComparison.Ordinal);
        Assert.Contains("16. desember", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_changes_within_a_quarter_of_an_hour_are_one_message_and_what_is_changed_back_is_none()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-03T09:00");
        var app = meeting.App;
        await ChangeAsync(app, ("meeting", "2026-11"), ("do", "move"), ("day", "2026-11-24"));
        await app.MoveClockByAsync("PT10M");
        await ChangeAsync(app, ("meeting", "2026-12"), ("do", "move"), ("day", "2026-12-16"));
        await app.MoveClockByAsync("PT10M");
        await ChangeAsync(app, ("meeting", "2026-11"), ("do", "move"), ("day", "2026-11-25"));
        var early = await meeting.CardsAsync(Ahus, "møte");
        await app.MoveClockByAsync("PT16M");
        var told = await meeting.CardAsync(Ahus, "Flere møter er endret");
        await app.MoveClockToAsync("2026-11-05T09:00");
        await ChangeAsync(app, ("meeting", "2026-12"), ("do", "cancel"));
        await app.MoveClockByAsync("PT5M");
        await ChangeAsync(app, ("meeting", "2026-12"), ("do", "move"), ("day", "2026-12-16"));
        await app.MoveClockToAsync("2026-11-06T15:00");

        Assert.DoesNotContain(early, card => card.Summary!.Contains("flyttet", StringComparison.Ordinal));
        Assert.Contains("Møtet tirsdag 17. november kl. 13.00 er flyttet til onsdag 25. november kl. 13.00.", told.Words, StringComparison.Ordinal);
        Assert.Contains("Møtet tirsdag 15. desember kl. 13.00 er flyttet til onsdag 16. desember kl. 13.00.", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("24. november", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(
            await app.CardsAsync(Ahus),
            card => card.Summary!.Contains("avlyst", StringComparison.Ordinal) || card.Summary.Contains("blir av likevel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_that_is_over_or_isn_t_any_is_said_and_nothing_is_guessed_and_another_year_is_named()
    {
        await using var app = await BotApp.StartAsync();
        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "lag møteplan 2027"), MeetingPlanConfirmSubmit.VerbName);
        await app.PressAsync(BotApp.Lead, await app.SayAsync(BotApp.Lead, "lag møteplan 2028"), MeetingPlanConfirmSubmit.VerbName);
        await app.MoveClockToAsync("2027-01-20T09:00");
        var form = await app.SayAsync(BotApp.Lead, "flytt møte 19.1 til 18.1");
        var none = await app.SayAsync(BotApp.Lead, "flytt møte 16.2 til 31.2");
        var chosen = await app.PressAsync(
            BotApp.Lead, form, MeetingFormAnswerSubmit.VerbName, Fields(("meeting", "2028-01"), ("do", "move"), ("day", "2028-01-20")));
        var answers = new List<string>();
        foreach (var command in (string[])["hvem kommer", "agenda", "referat", "rapport"])
            answers.Add((await app.SayAsync(BotApp.Lead, $"{command} 31.02")).Words);

        Assert.Contains("har vært, og et møte som er over, kan ikke endres.", form.Words, StringComparison.Ordinal);
        Assert.Contains("har vært. Velg en dag som kommer.", form.Words, StringComparison.Ordinal);
        Assert.Contains("finnes ikke. Velg en dag som finnes.", none.Words, StringComparison.Ordinal);
        Assert.Contains("januar 2028", form.Cards[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("Møtet tirsdag 18. januar 2028 kl. 13.00 er flyttet til torsdag 20. januar 2028 kl. 13.00.", chosen.Words, StringComparison.Ordinal);
        Assert.All(answers, answer => Assert.Contains("finnes ikke i kalenderen.", answer, StringComparison.Ordinal));
        Assert.Contains("16. mars", (await app.SayAsync(BotApp.Lead, "hvem kommer 16.3")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_extra_meeting_is_told_when_it_has_been_left_alone_and_its_agenda_comes_after_that()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-19T12:00");
        var app = meeting.App;
        var (preview, _) = await ChangeAsync(
            app, ("meeting", "extra"), ("do", "move"), ("day", "2026-11-23"), ("minutes", "60"), ("subject", "Budsjett 2027"));
        await app.MoveClockByAsync("PT10M");
        var early = (await app.CardsAsync(Ahus)).Where(card => card.Words.Contains("Budsjett 2027", StringComparison.Ordinal)).ToList();
        await app.MoveClockByAsync("PT6M");
        var told = await meeting.CardsAsync(Ahus, "Ekstra møte");
        var atOnce = await meeting.CardsAsync(Ahus, "Agenda for møtet mandag 23. november");
        await app.MoveClockToAsync("2026-11-20T08:35");

        Assert.Empty(early);
        Assert.Contains("Møtet varer i 60 minutter, til kl. 14.00.", preview.Words, StringComparison.Ordinal);
        Assert.Contains("Møtet varer i 60 minutter, til kl. 14.00.", Assert.Single(told).Words, StringComparison.Ordinal);
        Assert.Empty(atOnce);
        Assert.Single(await meeting.CardsAsync(Ahus, "Agenda for møtet mandag 23. november"));
    }

    private static async Task MinutesAsync(MeetingApp meeting, string day, string action) => await meeting.App.PressAsync(
        BotApp.Lead, (await meeting.CardsAsync(BotApp.Lead, day)).Last(card => card.Summary!.Contains("eferat", StringComparison.Ordinal)), MinutesAnswerSubmit.VerbName,
        new Dictionary<string, string>
        {
            [MinutesEdit.ActionField(1)] = action,
            [MinutesEdit.OrganizationField(1)] = "ahus",
            [MinutesEdit.DueField(1)] = "2026-12-10",
        });

    internal static async Task<(Pressed Preview, Pressed Receipt)> ChangeAsync(BotApp app, params (string, string)[] typed)
    {
        var (form, preview) = await PreviewAsync(app, typed);
        return (preview, await app.PressAsync(BotApp.Lead, form with { Cards = [preview.Card!.Value] }, MeetingFormSaveSubmit.VerbName));
    }

    private static async Task<(ChatMessage Form, Pressed Preview)> PreviewAsync(BotApp app, params (string, string)[] typed)
    {
        var form = await app.SayAsync(BotApp.Lead, "flytt møte");
        return (form, await app.PressAsync(BotApp.Lead, form, MeetingFormAnswerSubmit.VerbName, Fields(typed)));
    }

    private static Dictionary<string, string> Fields(params (string Field, string Value)[] typed) => typed.ToDictionary(one => one.Field, one => one.Value);
}
