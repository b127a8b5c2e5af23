using GevinstBot.Meetings;
using GevinstBot.Meetings.Invitations;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Meetings;

/// <summary>The meetings in the organiser's calendar, as those who are invited see them.</summary>
[Trait("Lane", "Slow")]
public sealed class InvitationTests
{
    private const string Began = "2026-10-27T09:00";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task Each_meeting_is_an_event_that_contacts_and_leads_are_invited_to_and_nothing_is_written_twice()
    {
        await using var bench = await InvitationBench.StartAsync(Began);
        await bench.LookAsync();
        await bench.LookAtAsync("2026-10-27T09:01");
        await bench.LookAtAsync("2026-10-28T09:00");

        var november = bench.Of("2026-11-17");
        Assert.Equal(["2026-11-17T13:00:00", "2026-12-15T13:00:00"], bench.Calendar.Standing.Select(one => one.Starts));
        Assert.Equal("2026-11-17T14:30:00", november.Ends);
        Assert.Equal("Møte i gevinst- og endringsnettverket", november.Subject);
        Assert.Equal(
            bench.App.Contacts.Append(BotApp.Lead).Select(bench.MailOf).Order(), november.Invited.Order());
        Assert.Contains("Agendaen står her når den er sendt.", november.Body, StringComparison.Ordinal);
        Assert.All(bench.Calendar.Standing, one => Assert.Equal(1, one.Mails));
        Assert.Empty(bench.Graph.Complaints);
    }

    [Fact]
    public async Task A_moved_meeting_is_the_same_event_on_another_day_once_it_has_been_left_alone_and_its_wall_time_stays_over_a_change_of_clocks()
    {
        await using var bench = await InvitationBench.StartAsync(Began);
        await bench.LookAsync();
        var before = bench.Of("2026-12-15");
        await MeetingChangeTests.ChangeAsync(bench.App, ("meeting", "2026-12"), ("do", "move"), ("day", "2026-12-16"));
        await bench.LookAtAsync("2026-10-27T09:10");
        var early = bench.Of("2026-12-15").Mails;
        await bench.LookAtAsync("2026-10-27T09:17");
        await ExtraAsync(bench, "2027-04-06");
        await bench.LookAtAsync("2026-10-27T10:00");

        Assert.Equal(1, early);
        Assert.Equal((before.Id, 2), (bench.Of("2026-12-16").Id, bench.Of("2026-12-16").Mails));
        var summer = bench.Of("2027-04-06");
        Assert.Equal(("2027-04-06T13:00:00", "2027-04-06T14:00:00", "W. Europe Standard Time"), (summer.Starts, summer.Ends, summer.Zone));
        Assert.Equal("Ekstra møte: Budsjett", summer.Subject);
        Assert.Empty(bench.Graph.Complaints);
    }

    [Fact]
    public async Task A_cancelled_meeting_is_cancelled_there_and_one_that_takes_place_after_all_is_another_event()
    {
        await using var bench = await InvitationBench.StartAsync(Began);
        await bench.LookAsync();
        var before = bench.Of("2026-11-17").Id;
        await MeetingChangeTests.ChangeAsync(bench.App, ("meeting", "2026-11"), ("do", "cancel"));
        await bench.LookAtAsync("2026-10-27T09:20");
        var (cancelled, left) = (bench.Calendar.Cancelled.ToList(), bench.Calendar.Standing.Count);
        await MeetingChangeTests.ChangeAsync(bench.App, ("meeting", "2026-11"), ("do", "move"), ("day", "2026-11-18"));
        await bench.LookAtAsync("2026-10-27T10:00");

        Assert.Equal(("2026-11-17T13:00:00: Møtet er avlyst.", 1), (Assert.Single(cancelled), left));
        Assert.NotEqual(before, bench.Of("2026-11-18").Id);
        Assert.Empty(bench.Graph.Complaints);
    }

    [Fact]
    public async Task The_agenda_stands_in_the_invitation_once_it_is_sent_and_its_card_leads_into_the_meeting()
    {
        await using var bench = await InvitationBench.StartAsync(Began);
        await bench.LookAsync();
        await bench.LookAtAsync("2026-11-10T09:00");
        var (agenda, card) = (bench.Of("2026-11-17"), (await bench.App.CardsAsync(Ahus)).Last(one => one.Summary!.StartsWith("Agenda", StringComparison.Ordinal)));
        var sent = agenda.Body;
        await bench.App.PressAsync(
            BotApp.Lead, await bench.App.SayAsync(BotApp.Lead, "endre agenda"), AgendaFormAnswerSubmit.VerbName,
            new Dictionary<string, string> { ["new-items"] = "Budsjett 20 min Kari Nordmann" });
        await bench.LookAtAsync("2026-11-10T09:10");
        var early = agenda.Body;
        await bench.LookAtAsync("2026-11-10T09:20");

        Assert.Contains("<p>1. Velkommen og referat fra forrige møte (", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Agendaen står her", sent, StringComparison.Ordinal);
        Assert.Contains($"https://teams.microsoft.com/l/meetup-join/{agenda.Id}", card.Card.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("Bli med på nett", card.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Budsjett", early, StringComparison.Ordinal);
        Assert.Contains("Budsjett (20\u00a0min, Kari Nordmann)", System.Net.WebUtility.HtmlDecode(agenda.Body), StringComparison.Ordinal);
        Assert.Equal(3, agenda.Mails);
        Assert.Empty(bench.Graph.Complaints);
    }

    [Fact]
    public async Task That_everybody_has_to_come_stands_in_the_invitation_from_when_it_is_so()
    {
        await using var bench = await InvitationBench.StartAsync(Began);
        await bench.LookAsync();
        var before = bench.Of("2026-11-17").Body;
        await MeetingChangeTests.ChangeAsync(bench.App, ("meeting", "2026-11"), ("do", "move"), ("obligatory", "obligatory"));
        await bench.LookAtAsync("2026-10-27T09:20");

        Assert.DoesNotContain("obligatorisk", before, StringComparison.Ordinal);
        Assert.Contains("Oppmøtet er obligatorisk.", System.Net.WebUtility.HtmlDecode(bench.Of("2026-11-17").Body), StringComparison.Ordinal);
        Assert.Equal((2, 1), (bench.Of("2026-11-17").Mails, bench.Of("2026-12-15").Mails));
        Assert.Empty(bench.Graph.Complaints);
    }

    [Fact]
    public async Task Whoever_comes_in_a_contact_s_stead_is_invited_too()
    {
        await using var bench = await InvitationBench.StartAsync(Began);
        await bench.LookAsync();
        await bench.LookAtAsync("2026-11-10T09:00");
        var card = (await bench.App.CardsAsync(Ahus)).Last(one => one.Summary!.StartsWith("Agenda", StringComparison.Ordinal));
        await bench.App.PressAsync(Ahus, card, AgendaAnswerSubmit.VerbName, new Dictionary<string, string> { ["attendance"] = "substitute" });
        await bench.LookAtAsync("2026-11-10T09:20");

        Assert.Contains(bench.MailOf("Stedfortreder Ahus"), bench.Of("2026-11-17").Invited);
        Assert.DoesNotContain(bench.MailOf("Stedfortreder Ahus"), bench.Of("2026-12-15").Invited);
        Assert.Empty(bench.Graph.Complaints);
    }

    [Fact]
    public async Task Months_later_what_is_over_stands_as_it_was_and_a_confirmed_plan_has_its_events_before_its_first_agenda()
    {
        await using var bench = await InvitationBench.StartAsync(Began);
        await bench.LookAsync();
        await bench.App.PressAsync(
            BotApp.Lead, await bench.App.SayAsync(BotApp.Lead, "lag møteplan første halvår 2027"), MeetingPlanConfirmSubmit.VerbName);
        await bench.LookAtAsync("2026-10-27T09:05");
        var early = bench.Calendar.Standing.Count;
        await bench.LookAtAsync("2026-10-27T09:20");
        await bench.LookAtAsync("2026-10-27T09:21");
        var planned = bench.Calendar.Standing.Count;
        await bench.LookAtAsync("2027-03-10T09:00");

        Assert.Equal((2, 8), (early, planned));
        Assert.Equal(8, bench.Calendar.Standing.Count);
        Assert.Equal(1, bench.Of("2026-12-15").Mails);
        Assert.Empty(bench.Calendar.Cancelled);
        Assert.Empty(bench.Graph.Complaints);
    }

    [Fact]
    public async Task Without_an_organiser_nothing_is_asked_and_status_says_nothing_of_it()
    {
        await using var app = await BotApp.StartAtAsync(Began);

        await app.Services.GetRequiredService<InvitationWork>().AtAsync(
            app.Services.GetRequiredService<NodaTime.IClock>().GetCurrentInstant(), CancellationToken.None);

        Assert.DoesNotContain("kalender", (await app.SayAsync(BotApp.Lead, "status")).Words, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task ExtraAsync(InvitationBench bench, string day) => await MeetingChangeTests.ChangeAsync(
        bench.App, ("meeting", "extra"), ("do", "move"), ("day", day), ("minutes", "60"), ("subject", "Budsjett"));
}
