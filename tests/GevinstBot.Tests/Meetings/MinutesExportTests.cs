using System.Net;
using GevinstBot.Documents;
using GevinstBot.Domain.Documents;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings;
using GevinstBot.Network;
using GevinstBot.Pages;
using GevinstBot.Tests.Documents;
using GevinstBot.Tests.StandIns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using static GevinstBot.Tests.Documents.HandedOut;

namespace GevinstBot.Tests.Meetings;

/// <summary>«referat»: a meeting's minutes as a Word document, by a link that is good for ten minutes.</summary>
[Trait("Lane", "Slow")]
public sealed class MinutesExportTests
{
    private const string Heading = "Referat fra møtet tirsdag 17. november";
    private const string After = "2026-11-17T15:00";
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task A_contact_fetches_what_was_answered_decided_and_done_as_a_document()
    {
        await using var meeting = await MeetingApp.StartAsync(MeetingApp.AgendaSent);
        var app = meeting.App;
        await meeting.PressAsync(Ahus, "Agenda for møtet", AgendaAnswerSubmit.VerbName, new { attendance = "attends" });
        await app.MoveClockToAsync(MeetingApp.MinutesAsked);
        await meeting.PressAsync(BotApp.Lead, "Referat fra møtet", MinutesAnswerSubmit.VerbName, MinutesTests.Typed);
        await app.MoveClockToAsync("2026-11-26T10:00");
        await meeting.PressAsync(Ahus, "Beslutninger fra møtet", ActionDoneSubmit.VerbName);

        var card = await app.SayAsync(Ahus, "referat");
        var (file, name) = await FetchedAsync(app, card);

        Assert.Contains(Heading, Plain(card.Words), StringComparison.Ordinal);
        Assert.Equal("Referat 2026-11-17.docx", name);
        using var read = new WordReading(file);
        Assert.Equal("Referat fra nettverksmøtet 17.11.2026", read.Title);
        Assert.Contains("Akershus universitetssykehus HF | Til stede", read.Table(0));
        Assert.Contains("Oslo universitetssykehus HF | Ikke notert", read.Table(0));
        Assert.Contains("Beslutning: OUS legger frem en plan i desember.", read.Text, StringComparison.Ordinal);
        Assert.Contains("Lag opplæring | Ahus | 25.11.2026 | Utført 26.11.2026", read.Table(1));
        Assert.Contains("Gå gjennom ventelistene | OUS | 01.12.2026 | Åpen", read.Table(1));
        Assert.Contains($"Referatet ble lagret av {BotApp.Lead} 17.11.2026", read.Text, StringComparison.Ordinal);
        var log = Plain((await app.SayAsync(BotApp.Lead, "logg")).Words);
        Assert.Contains("Hentet ut et referat", log, StringComparison.Ordinal);
        Assert.Contains(Ahus, log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_card_that_shows_minutes_asks_for_them()
    {
        await using var meeting = await MinutesTests.SavedAsync();
        await meeting.App.MoveClockToAsync(MeetingApp.DecisionsTold);

        foreach (var (person, summary) in new[] { (BotApp.Lead, "Referat fra møtet"), (Ahus, "Beslutninger fra møtet") })
        {
            var button = (await meeting.CardAsync(person, summary)).Card.GetProperty("actions").EnumerateArray()
                .Single(action => action.GetProperty("title").GetString() == "Last ned referat");
            var card = await meeting.App.SayAsync(person, button.GetProperty("data").GetProperty("msteams").GetProperty("value").GetString()!);

            Assert.Contains(Heading, Plain(card.Words), StringComparison.Ordinal);
            Assert.NotEmpty((await FetchedAsync(meeting.App, card)).File);
        }
    }

    [Fact]
    public async Task A_link_is_good_for_ten_minutes_and_for_nothing_else()
    {
        await using var app = await WithMinutesAsync();
        var link = LinkOf(app, await app.SayAsync(Ahus, "referat"));
        var secret = Path.GetFileNameWithoutExtension(link.AbsolutePath);

        await app.MoveClockByAsync("PT9M");
        var first = await FetchedAsync(link);
        var again = await FetchedAsync(link);
        var network = await StatusAsync(new Uri(app.Address, $"nettverk/{secret}.yaml"));
        var guessed = await StatusAsync(new Uri(app.Address, $"referat/{new string('0', 32)}.docx"));
        await app.MoveClockByAsync("PT1M");
        var late = await StatusAsync(link);

        Assert.Equal(first.File, again.File);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NotFound], [network, guessed, late]);
    }

    [Fact]
    public async Task A_meeting_is_called_by_its_month_or_its_day_in_either_language()
    {
        await using var app = await WithMinutesAsync();

        foreach (var words in new[] { "referat november", "referat november 2026", "Referat 17.11.2026", "referat 17. november", "referat 17.11.", "minutes November" })
            Assert.Contains("17", (await app.SayAsync(Ahus, words)).Card.GetProperty("body")[0].GetProperty("text").GetString()!, StringComparison.Ordinal);
        foreach (var words in new[] { "referat mars", "referat 15.12.2026", "referat tull" })
            Assert.Contains("Jeg fant ikke noe møte da.", (await app.SayAsync(Ahus, words)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_are_no_minutes_it_says_so()
    {
        await using var app = await BotApp.StartAsync();
        Assert.Contains("Ingen referater er lagret ennå.", (await app.SayAsync(Ahus, "referat")).Words, StringComparison.Ordinal);

        await app.MoveClockToAsync("2026-11-17T15:00");

        Assert.Contains(
            "Referatet fra møtet tirsdag 17. november er ikke lagret.", Plain((await app.SayAsync(Ahus, "referat november")).Words), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_of_the_meetings_gets_none_and_a_program_without_an_address_says_so()
    {
        await using var app = await WithMinutesAsync();
        await using var without = await BotApp.StartAtWithAsync(
            After, services => services.AddSingleton<IOptions<SiteOptions>>(Options.Create(new SiteOptions())));
        await SaveAsync(without);

        var other = await app.SayAsync("Teamleder Hjertesengeposten", "referat");

        Assert.Contains("Møtene er for nettverkskontaktene, stedfortrederne og nettverkslederen.", other.Words, StringComparison.Ordinal);
        Assert.Contains("adressen min er ikke satt opp", (await without.SayAsync(Ahus, "referat")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExportLinkTable.Name)]
    [InlineData(MinutesTable.Name)]
    [InlineData(AttendanceTable.Name)]
    public async Task While_the_store_fails_a_browser_is_told_to_come_again_and_gets_the_document_then(string table)
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, After);
        await SaveAsync(app);
        var link = LinkOf(app, await app.SayAsync(Ahus, "referat"));

        trouble.RefusedReads = table;
        using var http = new HttpClient();
        using var refused = await http.GetAsync(link);
        trouble.RefusedReads = null;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "10"), (refused.StatusCode, refused.Headers.RetryAfter!.ToString()));
        Assert.NotEmpty((await FetchedAsync(link)).File);
    }

    [Theory]
    [InlineData(StoreTrouble.Transaction)]
    [InlineData(ExportLinkTable.Name)]
    public async Task A_link_that_cannot_be_logged_or_kept_is_not_given(string refused)
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAtAsync(trouble, After);
        await SaveAsync(app);

        trouble.Refused = refused;
        var failed = await app.SayAsync(Ahus, "referat");
        trouble.Refused = null;

        Assert.DoesNotContain("Last ned referat", failed.Words, StringComparison.Ordinal);
        Assert.NotEmpty((await FetchedAsync(app, await app.SayAsync(Ahus, "referat"))).File);
    }

    [Fact]
    public async Task A_link_that_one_instance_has_made_another_knows()
    {
        await using var app = await WithMinutesAsync();
        var link = LinkOf(app, await app.SayAsync(Ahus, "referat"));

        var there = await ActivatorUtilities.CreateInstance<ExportLinkTable>(app.Services).FindAsync(
            "minutes", ExportLink.PrintOf(Path.GetFileNameWithoutExtension(link.AbsolutePath)), default);

        Assert.Equal(("2026-11", Language.Bokmål), (there!.Which, there.Language));
    }

    [Fact]
    public async Task Months_later_the_document_still_tells_who_was_in_the_network_then()
    {
        await using var app = await WithMinutesAsync();
        await app.MoveClockToAsync("2027-02-01T09:00");
        var network = app.Services.GetRequiredService<CurrentNetwork>();
        var text = await app.Services.GetRequiredService<StoredNetwork>().TextAsync(default);
        var renamed = text!.Replace("Akershus universitetssykehus HF", "Nye Ahus HF", StringComparison.Ordinal);
        var now = Instant.FromUtc(2027, 2, 1, 8, 0);
        Assert.Equal(NetworkOutcome.Stored, (await app.Services.GetRequiredService<NetworkSaving>().ImportAsync(renamed, network.Version, now, default)).Outcome);

        using var read = new WordReading((await FetchedAsync(app, await app.SayAsync(Ahus, "referat november"))).File);

        Assert.Contains("Akershus universitetssykehus HF | Ikke svart", read.Table(0));
    }

    private static async Task<BotApp> WithMinutesAsync()
    {
        var app = await BotApp.StartAtAsync(After);
        await SaveAsync(app);
        return app;
    }

    private static async Task SaveAsync(BotApp app)
    {
        var day = new LocalDate(2026, 11, 17);
        var minutes = new Minutes(day, [new("standing-any-other", AgendaText.Of("agenda.standing.any-other"), "Vi møtes.")], []);
        await app.Services.GetRequiredService<MinutesTable>().StoreAsync(
            MeetingId.Of(day), minutes, basedOn: 0, app.Services.GetRequiredService<CurrentNetwork>().Roster.Leads.First(),
            Instant.FromUtc(2026, 11, 17, 14, 0), default);
    }

    private static async Task<HttpStatusCode> StatusAsync(Uri link)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(link);
        return answer.StatusCode;
    }

    private static string Plain(string words) => words.Replace('\u00a0', ' ');
}
