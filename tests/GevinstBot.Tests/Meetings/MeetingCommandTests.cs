using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>«møteplan» and «hvem kommer»: what everybody asks about the meeting.</summary>
public sealed class MeetingCommandTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task Whoever_is_in_the_network_sees_the_meetings_to_come_and_only_the_lead_may_propose_more()
    {
        await using var app = await BotApp.StartAsync();

        var (contact, lead) = (await app.SayAsync(Ahus, "Når er møtet?"), await app.SayAsync(BotApp.Lead, "møteplan"));

        Assert.Contains("tirsdag 17. november", contact.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lag møteplan", contact.Words, StringComparison.Ordinal);
        Assert.Contains("tirsdag 17. november", lead.Words, StringComparison.Ordinal);
        Assert.Contains("Møtene er for", (await app.SayAsync("Tillitsvalgt Hjertesengeposten", "møteplan")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_is_told_by_what_the_organisations_have_answered()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-10T09:00");

        var before = await app.SayAsync(Ahus, "hvem kommer");
        await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "Agenda"), "Send inn", new Dictionary<string, string> { ["attendance"] = "attends" });
        var after = await app.SayAsync(Ahus, "Who is coming?");

        Assert.Contains("0 av 11 har svart", before.Words, StringComparison.Ordinal);
        Assert.Contains("1 of 11 have answered", after.Words, StringComparison.Ordinal);
        Assert.Contains("Coming: \nAhus", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_agenda_is_sent_who_comes_says_when_they_are_asked_and_the_agenda_when_it_comes()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-04T09:00");

        var (coming, agenda) = (await app.SayAsync(Ahus, "hvem kommer"), await app.SayAsync(Ahus, "agenda"));

        Assert.Contains("Agendaen sendes tirsdag 10. november kl. 08.30. Da spør jeg hvem som kommer.", coming.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ikke svart", coming.Words, StringComparison.Ordinal);
        Assert.Contains("Agendaen for møtet tirsdag 17. november kl. 13.00 sendes tirsdag 10. november kl. 08.30.", agenda.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_is_read_back_at_any_time_by_its_month_or_day_and_leads_to_who_comes_or_to_the_minutes()
    {
        await using var meeting = await MeetingApp.StartAsync("2026-11-10T09:00");
        var app = meeting.App;
        var next = await app.SayAsync(Ahus, "agenda");
        await app.MoveClockToAsync(MeetingApp.MinutesAsked);
        await meeting.PressAsync(BotApp.Lead, "eferat", MinutesAnswerSubmit.VerbName, new Dictionary<string, string>());
        await app.MoveClockToAsync("2027-03-01T09:00");
        var (none, named, month, day, unknown) = (
            await app.SayAsync(Ahus, "agenda"), await app.SayAsync(Ahus, "agenda november"), await app.SayAsync(Ahus, "agenda 2026-11"),
            await app.SayAsync(Ahus, "agenda 17.11.2026"),
            await app.SayAsync(Ahus, "agenda påske"));

        Assert.Contains("1. Velkommen og referat fra forrige møte", next.Words, StringComparison.Ordinal);
        Assert.Contains("Hvem kommer", next.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Last ned referat", next.Words, StringComparison.Ordinal);
        Assert.Contains("Ingen møter er planlagt.", none.Words, StringComparison.Ordinal);
        Assert.Contains("1. Velkommen og referat fra forrige møte", named.Words, StringComparison.Ordinal);
        Assert.Contains("Last ned referat", named.Words, StringComparison.Ordinal);
        Assert.Equal(named.Words, month.Words);
        Assert.Equal(named.Words, day.Words);
        Assert.Contains("Jeg fant ikke det møtet.", unknown.Words, StringComparison.Ordinal);
        Assert.Contains("Møtene er for", (await app.SayAsync("Tillitsvalgt Hjertesengeposten", "agenda")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_in_a_contact_s_stead_is_named()
    {
        await using var app = await BotApp.StartAtAsync("2026-11-10T09:00");
        await app.PressAsync(Ahus, await app.CardSayingAsync(Ahus, "Agenda"), "Send inn", new Dictionary<string, string> { ["attendance"] = "substitute" });

        Assert.Contains("Ahus (Stedfortreder Ahus)", (await app.SayAsync(BotApp.Lead, "hvem kommer")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public async Task The_cards(Language language, string tag)
    {
        await using var app = await BotApp.StartAsync();
        var (roster, texts, day) = (app.Services.GetRequiredService<CurrentNetwork>().Roster, new TextCatalog().In(language), new LocalDate(2026, 11, 17));
        var usual = new LocalTime(13, 0);
        Meeting[] meetings = [.. Enumerable.Range(0, 11).Select(month => Meeting.OfMonth(day.PlusMonths(month), usual))];
        Meeting[] changed =
        [
            meetings[0] with { Starts = new LocalTime(9, 0) },
            new Meeting(new(new YearMonth(2026, 11), 2), day.PlusDays(7), usual, Duration.FromMinutes(60)) { Subject = "Budsjett *2027*" },
            meetings[1] with { Cancelled = Instant.FromUtc(2026, 12, 1, 8, 0) },
        ];
        var answers = roster.Organizations.Take(6).Index()
            .ToDictionary(one => one.Item.Id, one => new AttendanceAnswer(
                one.Index < 2 ? Attendance.Attends : one.Index < 4 ? Attendance.SendsSubstitute : Attendance.Absent, Raised: null, RaisedMinutes: 15)
            {
                Substitutes = one.Index == 3 ? [new MeetingSubstitute(roster.Substitutes[0].Person, day, roster.Substitutes[0].Person, Instant.MinValue)] : null,
            });

        var own = Meeting.OfMonth(day, usual);
        var none = MeetingsBehind.None;
        Golden.Matches(MeetingDaysCard.For([], none, usual, texts, texts.Ways("command.plan")[0] + " 2027", null).Card, $"Meetings/MeetingDaysCard.none.{tag}");
        Golden.Matches(MeetingDaysCard.For(meetings[..1], none, usual, texts, null, null).Card, $"Meetings/MeetingDaysCard.one.{tag}");
        Golden.Matches(MeetingDaysCard.For(meetings, none, usual, texts, null, null).Card, $"Meetings/MeetingDaysCard.many.{tag}");
        var approved = new MeetingsBehind(
            new Dictionary<MeetingId, Meeting> { [meetings[0].Id] = meetings[1] },
            new Dictionary<string, ArchivedMinutes> { [$"{meetings[0].Id}"] = new("26/01234-5", 1) });
        Golden.Matches(MeetingDaysCard.For(meetings[..2], approved, usual, texts, null, null).Card, $"Meetings/MeetingDaysCard.approved.{tag}");
        Golden.Matches(
            MeetingDaysCard.For(changed, none, usual, texts, null, texts.Ways("command.move-meeting")[0]).Card, $"Meetings/MeetingDaysCard.changed.{tag}");
        Golden.Matches(AttendanceCard.For(own, new Dictionary<OrganizationId, AttendanceAnswer>(), roster, texts, new HashSet<string>()).Card, $"Meetings/AttendanceCard.silent.{tag}");
        Golden.Matches(AttendanceCard.For(own with { IsObligatory = true }, answers, roster, texts, new HashSet<string> { roster.Organizations[^1].Id.Value }).Card, $"Meetings/AttendanceCard.some.{tag}");
    }
}
