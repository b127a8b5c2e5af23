using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Meetings.Raised;
using GevinstBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>«endre agenda»: what the lead does after the agenda was sent, and what each of those who have it sees.</summary>
public sealed class AgendaChangeTests
{
    private const string Changed = "Endret agenda";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task A_sent_agenda_is_changed_and_told_once_with_what_is_otherwise_also_looked_at_months_later()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-11T09:00");
        var saved = await ChangeAsync(
            meeting, ("keep-missinganswer-sunnaas", "false"), ("new-items", "Budsjett 20 min Kari Nordmann"), ("place-standing-any-other", "1"), ("minutes-standing-welcome", "5"));
        await meeting.App.MoveClockByAsync("PT14M");
        var early = await meeting.CardsAsync(Ahus, Changed);
        await meeting.App.MoveClockByAsync("PT2M");
        var told = await meeting.CardAsync(Ahus, Changed);
        await meeting.App.MoveClockToAsync("2027-02-01T09:00");

        Assert.Contains("Jeg sier fra til dem som kommer", saved.Words, StringComparison.Ordinal);
        Assert.Empty(early);
        Assert.Contains("Ny sak:\nBudsjett (20 min, Kari Nordmann)", told.Words, StringComparison.Ordinal);
        Assert.Contains("Tatt ut:\nSunnaas har ikke rapportert", told.Words, StringComparison.Ordinal);
        Assert.Contains("Endret:\nVelkommen og referat fra forrige møte (5 min)", told.Words, StringComparison.Ordinal);
        Assert.Contains("Sakene står i en annen rekkefølge.", told.Words, StringComparison.Ordinal);
        Assert.Contains("1. Eventuelt", told.Words, StringComparison.Ordinal);
        Assert.Contains("Budsjett", (await meeting.CardAsync(Ahus, "Agenda for møtet tirsdag 17. november")).Words, StringComparison.Ordinal);
        Assert.Equal(told.Words, Assert.Single(await meeting.CardsAsync(Ahus, Changed)).Words);
    }

    [Fact]
    public async Task A_run_reads_no_changes_of_years_that_are_over()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-11T09:00");
        await ChangeAsync(meeting, ("new-items", "Budsjett"));
        var before = await RowsOfARunAsync(meeting.App);
        foreach (var month in Enumerable.Range(1, 12))
            await ChangedAsync(meeting.App, new LocalDate(2025, month, 10));

        Assert.Equal(before, await RowsOfARunAsync(meeting.App));
    }

    [Fact]
    public async Task What_is_changed_twice_within_a_quarter_of_an_hour_is_told_as_one_and_what_is_changed_back_is_told_to_nobody()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-11T09:00");
        await ChangeAsync(meeting, ("new-items", "Budsjett"));
        await meeting.App.MoveClockByAsync("PT5M");
        await ChangeAsync(meeting, ("new-items", "Lønn"));
        await meeting.App.MoveClockByAsync("PT1H");
        var told = await meeting.CardAsync(Ahus, Changed);
        var off = await ChangeAsync(meeting, ("keep-raised-lead", "false"));
        await meeting.App.MoveClockByAsync("PT5M");
        var back = await ChangeAsync(meeting, ("keep-raised-lead", "true"));
        await meeting.App.MoveClockToAsync("2026-11-13T09:00");

        Assert.Contains("Nye saker:\nBudsjett (10 min)\nLønn (10 min)", told.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg sier fra", off.Words, StringComparison.Ordinal);
        Assert.Contains("Jeg sier ikke fra til noen.", back.Words, StringComparison.Ordinal);
        Assert.Single(await meeting.CardsAsync(Ahus, Changed));
    }

    [Fact]
    public async Task Of_several_changes_at_once_each_item_is_said_one_thing_and_a_card_of_before_says_that_there_is_a_newer()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-11T09:00");
        await ChangeAsync(meeting, ("new-items", "Budsjett 10 min\nLønn 10 min"));
        await meeting.App.MoveClockToAsync("2026-11-12T09:00");
        await ChangeAsync(meeting, ("keep-raised-lead", "false"), ("new-items", "Budsjett 25 min"), ("place-raised-lead-2", "1"));
        await meeting.App.MoveClockToAsync("2026-11-13T09:00");
        await meeting.App.OpenChatAsync(Ahus);

        var told = await meeting.CardsAsync(Ahus, Changed);

        Assert.Contains("Endret:\nBudsjett (25 min)", told[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Tatt ut", told[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ny sak", told[^1].Words, StringComparison.Ordinal);
        Assert.Contains("Sted: Teams.", told[^1].Words, StringComparison.Ordinal);
        Assert.Contains("Agendaen er endret igjen etter dette. Det nyeste kortet gjelder.", told[0].Words, StringComparison.Ordinal);
        Assert.Contains("Budsjett (10 min)", told[0].Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-17T13:05", "Møtet begynte tirsdag 17. november kl. 13.00, så agendaen kan ikke endres lenger.")]
    [InlineData("2026-11-24T09:01", "Kortet gjaldt til tirsdag 24. november kl. 09.00, og det du skrev nå, er ikke lagret.")]
    public async Task What_is_typed_on_the_form_after_the_meeting_began_is_kept_and_it_says_why(string clock, string why)
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-17T09:00");
        var form = await meeting.App.SayAsync(BotApp.Lead, "endre agenda");
        await meeting.App.MoveClockToAsync(clock);

        var late = await meeting.App.PressAsync(
            BotApp.Lead, form, AgendaFormAnswerSubmit.VerbName, new Dictionary<string, string> { ["new-items"] = "Budsjett 20 min Kari" });

        Assert.Contains(why, late.Words, StringComparison.Ordinal);
        Assert.Equal("Budsjett 20 min Kari", CardReading.ValueOf(late.Card!.Value, "new-items"));
        Assert.DoesNotContain("Lagre og si fra", late.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budsjett", (await meeting.CardAsync(Ahus, "Agenda for møtet tirsdag 17. november")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_on_the_form_of_a_meeting_that_was_cancelled_meanwhile_is_kept()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-11T09:00");
        var form = await meeting.App.SayAsync(BotApp.Lead, "endre agenda");
        await MeetingChangeTests.ChangeAsync(meeting.App, ("meeting", "2026-11"), ("do", "cancel"));

        var late = await meeting.App.PressAsync(
            BotApp.Lead, form, AgendaFormAnswerSubmit.VerbName, new Dictionary<string, string> { ["new-items"] = "Budsjett" });

        Assert.Contains("Møtet er avlyst, så agendaen kan ikke endres.", late.Words, StringComparison.Ordinal);
        Assert.Equal("Budsjett", CardReading.ValueOf(late.Card!.Value, "new-items"));
    }

    [Fact]
    public async Task A_second_change_tells_only_what_has_come_since_the_first_was_told()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-11T09:00");
        await ChangeAsync(meeting, ("new-items", "Budsjett"));
        await meeting.App.MoveClockToAsync("2026-11-12T09:00");
        await ChangeAsync(meeting, ("new-items", "Lønn"));
        await meeting.App.MoveClockToAsync("2026-11-13T09:00");

        var told = await meeting.CardsAsync(Ahus, Changed);

        Assert.Equal(2, told.Count);
        Assert.Contains("Ny sak:\nLønn (10 min)", told[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nye saker", told[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_contact_has_raised_meanwhile_is_the_lead_s_to_place_and_stands_once()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-11T09:00");
        var form = await meeting.App.SayAsync(Ahus, "meld sak: Ventelister 15 min");
        await meeting.App.PressAsync(Ahus, form, RaiseAnswerSubmit.VerbName);
        await meeting.App.MoveClockByAsync("PT1M");
        await meeting.PressAsync(BotApp.Lead, "En sak er meldt", RaisedItemTakeSubmit.VerbName, new Dictionary<string, string>());
        const string item = "raised-2026-11-11-01";
        var saved = await ChangeAsync(meeting, ($"place-{item}", "1"), ($"minutes-{item}", "5"));
        await meeting.App.MoveClockToAsync("2026-11-12T09:00");

        var told = await meeting.CardAsync(BotApp.Contact("OUS"), Changed);

        Assert.Contains("1. Ventelister\n (meldt av Ahus, 5 min)", saved.Words, StringComparison.Ordinal);
        Assert.Contains("Ny sak:\nVentelister (meldt av Ahus, 5 min)", told.Words, StringComparison.Ordinal);
        Assert.Equal(2, told.Words.Split("Ventelister").Length - 1);
    }

    [Fact]
    public async Task Before_it_is_sent_and_for_others_than_the_lead_the_command_says_where_to_go()
    {
        await using var meeting = await MeetingApp.StartAsync(MeetingApp.DraftSent);
        var early = await meeting.App.SayAsync(BotApp.Lead, "endre agenda");
        var contact = await meeting.App.SayAsync(Ahus, "endre agenda");

        Assert.Contains("Agendaen for møtet tirsdag 17. november kl. 13.00 er ikke sendt ennå. Den sendes tirsdag 10. november kl. 08.30.", early.Words, StringComparison.Ordinal);
        Assert.Contains("nettverkslederen", contact.Words, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_draft_s_own_card_leads_to_the_change_as_long_as_the_meeting_is_to_come()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-06T09:00");
        await meeting.App.MoveClockToAsync("2026-11-11T09:00");
        var sent = await meeting.CardAsync(BotApp.Lead, "Forslag til agenda");
        await meeting.App.MoveClockToAsync(MeetingApp.MinutesAsked);
        var late = await meeting.App.SayAsync(BotApp.Lead, "endre agenda");

        Assert.Contains("Endre agendaen", sent.Words, StringComparison.Ordinal);
        Assert.Contains("Agendaen for møtet tirsdag 15. desember", late.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_is_kept()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-11T09:00");
        var refused = await ChangeAsync(meeting, ("place-standing-welcome", "99"), ("new-items", "Budsjett 200 min"));

        Assert.Contains("Skriv plassen som et helt tall, fra 1 til 6.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("Skriv hele minutter, fra 1 til 90.", refused.Words, StringComparison.Ordinal);
        Assert.Equal("99", CardReading.ValueOf(refused.Card!.Value, "place-standing-welcome"));
        Assert.Equal("Budsjett 200 min", CardReading.ValueOf(refused.Card!.Value, "new-items"));
    }

    [Fact]
    public async Task Whoever_saves_after_somebody_else_sees_that_and_loses_nothing_and_a_saved_card_is_over()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-11T09:00");
        var (first, second) = (await meeting.App.SayAsync(BotApp.Lead, "endre agenda"), await meeting.App.SayAsync(BotApp.Lead, "endre agenda"));
        await meeting.App.PressAsync(BotApp.Lead, first, AgendaFormAnswerSubmit.VerbName, new Dictionary<string, string> { ["new-items"] = "Budsjett" });
        var overtaken = await meeting.App.PressAsync(BotApp.Lead, second, AgendaFormAnswerSubmit.VerbName, new Dictionary<string, string> { ["new-items"] = "Lønn" });
        var again = await meeting.App.PressCopyAsync(BotApp.Lead, first, AgendaFormAnswerSubmit.VerbName, ("new-items", "Noe annet"));

        Assert.Equal("Lønn", CardReading.ValueOf(overtaken.Card!.Value, "new-items"));
        Assert.Contains("Budsjett", again.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Noe annet", again.Words, StringComparison.Ordinal);
    }

    internal static async Task<Pressed> ChangeAsync(MeetingApp meeting, params (string Field, string Value)[] typed) => await meeting.App.PressAsync(
        BotApp.Lead, await meeting.App.SayAsync(BotApp.Lead, "endre agenda"), AgendaFormAnswerSubmit.VerbName,
        typed.ToDictionary(one => one.Field, one => one.Value));

    private static async Task<double> RowsOfARunAsync(BotApp app)
    {
        await app.AtRestAsync();
        using var metered = new Metered(app.Services);
        await app.MoveClockByAsync("PT0S");
        return metered.Sum(TableMeter.RowsName, ("table", AskedFormTable.Name), ("method", "GET"));
    }

    private static async Task ChangedAsync(BotApp app, LocalDate day)
    {
        var at = day.AtMidnight().InUtc().ToInstant();
        var fields = AgendaForms.Of(Meeting.OfMonth(day, new LocalTime(13, 0)));
        await app.Services.GetRequiredService<AskedFormTable>().StoreAsync(
            AgendaChangeRhythm.FormKind, basedOn: 0,
            new AskedForm(AskedFormTable.Id(day, 1), new PersonId(app.ObjectIdOf(BotApp.Lead)), at, fields, IsSaved: true), at, CancellationToken.None);
    }
}
