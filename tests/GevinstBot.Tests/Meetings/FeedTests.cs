using System.Net;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Meetings.Feed;
using GevinstBot.Network;
using GevinstBot.Tests.StandIns;
using GevinstBot.Texts;
using Ical.Net.CalendarComponents;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace GevinstBot.Tests.Meetings;

/// <summary>«kalender»: what a real calendar reads of the link, first and after the plan has changed.</summary>
public sealed partial class FeedTests
{
    private static readonly string Ahus = BotApp.Contact("Ahus");

    [Fact]
    public async Task A_calendar_reads_every_meeting_at_its_hour_in_Oslo_summer_and_winter()
    {
        await using var app = await BotApp.StartAsync();
        await StoreAsync(app, text => text.Replace("days: [2026-11-17, 2026-12-15]", "days: [2026-11-17, 2027-05-11]", StringComparison.Ordinal));

        var events = await EventsAsync(await LinkAsync(app, Ahus, "kalender"));

        Assert.Equal(
            [(Instant.FromUtc(2026, 11, 17, 12, 0), 90.0), (Instant.FromUtc(2027, 5, 11, 11, 0), 90.0)],
            events.Select(one => (Instant.FromDateTimeUtc(one.Start!.AsUtc), (one.End!.AsUtc - one.Start.AsUtc).TotalMinutes)));
        Assert.All(events, one => Assert.Equal(("Europe/Oslo", "Møte i gevinst- og endringsnettverket"), (one.Start!.TzId!, one.Summary!)));
    }

    [Fact]
    public async Task A_meeting_that_moves_is_the_same_one_with_a_later_sequence_also_months_later()
    {
        await using var app = await BotApp.StartAsync();
        var link = await LinkAsync(app, Ahus, "kalender");
        var before = (await EventsAsync(link))[1];
        await app.MoveClockToAsync("2026-12-01T09:00");
        await StoreAsync(app, text => text.Replace("2026-12-15]", "2026-12-16]", StringComparison.Ordinal));

        var after = (await EventsAsync(link))[1];
        await app.MoveClockToAsync("2027-04-01T09:00");
        var later = (await EventsAsync(link))[1];

        Assert.Equal(before.Uid, after.Uid);
        Assert.True(after.Sequence > before.Sequence, $"{after.Sequence} after {before.Sequence}");
        Assert.Equal((15, 16), (before.Start!.Day, after.Start!.Day));
        Assert.Equal((after.Uid, after.Sequence, after.Start), (later.Uid, later.Sequence, later.Start));
    }

    [Fact]
    public async Task A_changed_meeting_is_moved_or_cancelled_in_the_calendar_that_has_it_and_an_extra_one_is_added()
    {
        await using var app = await BotApp.StartAsync();
        var link = await LinkAsync(app, Ahus, "kalender");
        var before = await EventsAsync(link);
        await app.MoveClockByAsync("PT1M");
        await StoreAsync(app, text => text.Replace(
            "days: [2026-11-17, 2026-12-15]",
            """
            days: [2026-11-17, 2026-12-15]
              changed:
                - { meeting: 2026-11, at: "2026-11-03T08:00:00Z", day: 2026-11-24, starts: "09:00", obligatory: true }
                - { meeting: 2026-12, at: "2026-11-03T08:00:00Z", cancelled: true }
                - { meeting: 2026-11b, at: "2026-11-03T08:00:00Z", day: 2026-11-26, minutes: 60, subject: Budsjett }
            """, StringComparison.Ordinal));

        var after = await EventsAsync(link);

        Assert.Equal(
            [(24, 9, 90.0, "CONFIRMED"), (26, 13, 60.0, "CONFIRMED"), (15, 13, 90.0, "CANCELLED")],
            after.Select(one => (one.Start!.Day, one.Start.Hour, (one.End!.AsUtc - one.Start.AsUtc).TotalMinutes, one.Status!)));
        Assert.Equal((before[0].Uid, before[1].Uid), (after[0].Uid, after[2].Uid));
        Assert.StartsWith("Oppmøtet er obligatorisk.", after[0].Description, StringComparison.Ordinal);
        Assert.Equal("Agendaen kommer fra GevinstBot i Teams.", before[0].Description);
        Assert.All(after, one => Assert.True(one.Sequence > before[0].Sequence));
        Assert.Equal(["Ekstra møte: Budsjett", "Avlyst: Møte i gevinst- og endringsnettverket"], after.Skip(1).Select(one => one.Summary!));
    }

    [Fact]
    public async Task One_meeting_is_a_file_of_its_own_that_is_the_same_meeting_and_English_has_its_own_address()
    {
        await using var app = await BotApp.StartAsync();

        var all = await EventsAsync(await LinkAsync(app, Ahus, "kalender"));
        var one = Assert.Single(await EventsAsync(await LinkAsync(app, Ahus, "kalender", LinkToOne())));
        var english = await EventsAsync(new Uri((await LinkAsync(app, Ahus, "kalender")).AbsoluteUri.Replace("/kalender/", "/calendar/", StringComparison.Ordinal)));

        Assert.Equal((all[0].Uid, all[0].Start), (one.Uid, one.Start));
        Assert.Equal((all[0].Uid, "Benefits and change network meeting"), (english[0].Uid, english[0].Summary!));
    }

    [Fact]
    public async Task The_lead_makes_a_new_link_and_the_old_one_shows_nothing()
    {
        await using var app = await BotApp.StartAsync();
        var old = await LinkAsync(app, Ahus, "kalender");
        var before = await EventsAsync(old);

        var refused = await app.SayAsync(Ahus, "ny kalenderlenke");
        var link = await LinkAsync(app, BotApp.Lead, "ny kalenderlenke");

        Assert.Contains("nettverkslederen", refused.Words, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(old));
        Assert.Equal(link, await LinkAsync(app, Ahus, "kalender"));
        // A calendar that is given the new link has the same meetings, not once more.
        Assert.Equal(before.Select(one => one.Uid), (await EventsAsync(link)).Select(one => one.Uid));
        Assert.Contains("kalenderlenke", (await app.SayAsync(BotApp.Lead, "logg")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_no_link_sees_nothing_whatever_they_try()
    {
        await using var app = await BotApp.StartAsync();
        var link = await LinkAsync(app, Ahus, "kalender");
        string[] tried = [new string('0', 32), "x", "..%2f..%2fpersonvern", new string('a', 8000), $"{link.Segments[^1][..31]}"];

        foreach (var secret in tried)
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(new Uri(app.Address, $"kalender/{secret}.ics")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(new Uri(link.AbsoluteUri.Replace(".ics", "/2031-01.ics", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task While_the_tables_fail_a_calendar_is_told_to_come_again_and_loses_nothing()
    {
        var refusing = new RefusingTransport();
        var table = new FeedLinkTable(
            new TableServiceClient(new Uri("https://example.no"), new TableSharedKeyCredential("x", "eA=="), new TableClientOptions { Transport = refusing, Retry = { MaxRetries = 0 } }),
            null!);
        await using var app = await BotApp.StartWithAsync(services => services.AddSingleton(table));

        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(app.Address, $"kalender/{new string('0', 32)}.ics"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "600"), (answer.StatusCode, answer.Headers.RetryAfter!.ToString()));
        Assert.Equal(1, refusing.Calls);
    }

    [Fact]
    public async Task While_the_embedded_store_fails_a_calendar_is_told_the_same()
    {
        var trouble = new StoreTrouble();
        await using var app = await StoreTrouble.StartAsync(trouble);
        var link = await LinkAsync(app, Ahus, "kalender");
        trouble.RefusedReads = FeedLinkTable.Name;

        var failing = await StatusAsync(link);
        trouble.RefusedReads = null;

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (failing, await StatusAsync(link)));
    }

    [Fact]
    public async Task Of_two_instances_that_make_the_first_link_both_tell_the_same()
    {
        await using var app = await BotApp.StartAsync();
        var links = app.Services.GetRequiredService<FeedLinkTable>();
        var now = Instant.FromUtc(2026, 10, 26, 8, 0);

        var told = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => links.FindOrAddAsync(new FeedLink($"{number:x32}", "n"), now, default)));

        Assert.Single(told.Distinct());
        Assert.Equal(told[0], await links.FindAsync(default));
    }

    [Theory]
    [InlineData(Language.Bokmål, "nb")]
    [InlineData(Language.English, "en")]
    public void The_cards(Language language, string tag)
    {
        var (texts, root) = (new TextCatalog().In(language), new Uri("https://gevinstbot.example.no"));
        var link = new FeedLink("0123456789abcdef0123456789abcdef", "n");

        Golden.Matches(FeedCard.For(root, link, Meeting.OfMonth(new LocalDate(2026, 11, 17), new LocalTime(13, 0)), texts, null).Card, $"Feed/FeedCard.contact.{tag}");
        Golden.Matches(FeedCard.For(root, link, next: null, texts, "ny kalenderlenke").Card, $"Feed/FeedCard.lead.{tag}");
        Golden.Matches(FeedCard.Renewed(root, link, texts).Card, $"Feed/FeedCard.renewed.{tag}");
    }

    private static async Task StoreAsync(BotApp app, Func<string, string> change)
    {
        var network = app.Services.GetRequiredService<CurrentNetwork>();
        var text = await app.Services.GetRequiredService<StoredNetwork>().TextAsync(default);
        var changed = change(text!);
        Assert.NotEqual(text, changed);
        var saved = await app.Services.GetRequiredService<NetworkSaving>().ImportAsync(
            changed, network.Version, app.Services.GetRequiredService<IClock>().GetCurrentInstant(), default);
        Assert.Equal(NetworkOutcome.Stored, saved.Outcome);
    }

    private static async Task<Uri> LinkAsync(BotApp app, string person, string says, Regex? which = null) =>
        new((which ?? Link()).Match((await app.SayAsync(person, says)).Cards[0].ToString()!).Value);

    private static async Task<IReadOnlyList<CalendarEvent>> EventsAsync(Uri link)
    {
        using var http = new HttpClient();
        using var answer = (await http.GetAsync(link)).EnsureSuccessStatusCode();
        Assert.Equal("text/calendar; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        return [.. Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync())!.Events.OrderBy(one => one.Start!.AsUtc)];
    }

    private static async Task<HttpStatusCode> StatusAsync(Uri link)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(link);
        return answer.StatusCode;
    }

    [GeneratedRegex("http://[^\" ]+/kalender/[0-9a-f]{32}\\.ics")]
    private static partial Regex Link();

    [GeneratedRegex("http://[^\" ]+/kalender/[0-9a-f]{32}/[^\" ]+\\.ics")]
    private static partial Regex LinkToOne();

    /// <summary>Tables that nobody reaches.</summary>
    private sealed class RefusingTransport : HttpPipelineTransport
    {
        private int _calls;

        public int Calls => _calls;

        public override Azure.Core.Request CreateRequest() => HttpClientTransport.Shared.CreateRequest();

        public override void Process(Azure.Core.HttpMessage message) => Refuse();

        public override ValueTask ProcessAsync(Azure.Core.HttpMessage message)
        {
            Refuse();
            return ValueTask.CompletedTask;
        }

        private void Refuse()
        {
            Interlocked.Increment(ref _calls);
            throw new RequestFailedException(503, "The tables are busy.");
        }
    }
}
