using System.Net;
using GevinstBot.Domain.Network;
using GevinstBot.Graph;
using NodaTime;

namespace GevinstBot.Tests.Graph;

/// <summary>What is asked of the directory, and what its answers mean.</summary>
public sealed class PeopleDirectoryTests
{
    private const string Kari = "6e760000-0000-4000-8000-000000000901";
    private const string Ola = "6e760000-0000-4000-8000-000000000902";

    private readonly GraphBench _bench = new();

    public PeopleDirectoryTests()
    {
        _bench.Graph.People[Kari] = ("Kari Nordmann", "kari.nordmann@ahus.example.no");
        _bench.Graph.People[Ola] = ("Ola O'Dea", "ola.o'dea@ous.example.no");
        _bench.Graph.People["6e760000-0000-4000-8000-000000000903"] = ("Karin Moe", "karin.moe@ous.example.no");
    }

    [Theory]
    [InlineData("KARI.Nordmann@ahus.example.no", "Kari Nordmann")]
    [InlineData("kari", "Kari Nordmann", "Karin Moe")]
    [InlineData("kari\" OR \"displayName:ola", new string[0])]
    [InlineData("ingen@ous.example.no", new string[0])]
    public async Task People_are_found_by_e_mail_or_by_how_their_names_begin(string typed, params string[] names)
    {
        var found = await _bench.People.FindAsync(typed, CancellationToken.None);

        Assert.Equal(names, found.Select(person => person.Name));
        Assert.Empty(_bench.Graph.Complaints);
    }

    [Fact]
    public async Task An_apostrophe_in_an_address_is_the_address_s()
    {
        var asked = "";
        _bench.Graph.Instead = (_, request) =>
        {
            asked = Uri.UnescapeDataString(request.RequestUri!.Query);
            return null;
        };

        await _bench.People.FindAsync("ola.o'dea@ous.example.no", CancellationToken.None);

        Assert.Contains("mail eq 'ola.o''dea@ous.example.no' or", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_read_page_after_page()
    {
        var members = await _bench.People.MembersAsync("9a000000-0000-4000-8000-000000000001", CancellationToken.None);

        Assert.Equal(["Kari Nordmann", "Ola O'Dea", "Karin Moe"], members.Select(person => person.Name));
        Assert.Equal(2, _bench.Graph.CountOf(GraphCall.GroupMembers));
        Assert.Empty(_bench.Graph.Complaints);
    }

    [Fact]
    public async Task A_next_page_somewhere_else_gets_no_token()
    {
        string? sent = "none asked";
        _bench.Graph.Instead = (call, request) =>
        {
            if (request.RequestUri!.Host == StrictGraph.Host)
                return new(HttpStatusCode.OK) { Content = new StringContent("""{"value":[],"@odata.nextLink":"https://elsewhere.example/v1.0/groups/x/next"}""", null, "application/json") };
            sent = request.Headers.Authorization?.ToString();
            return new(HttpStatusCode.OK) { Content = new StringContent("""{"value":[]}""", null, "application/json") };
        };

        await _bench.People.MembersAsync("9a000000-0000-4000-8000-000000000001", CancellationToken.None);

        Assert.Null(sent);
    }

    public static TheoryData<object, Absence?> Replies => new()
    {
        { new { status = "disabled" }, null },
        { new { status = "alwaysEnabled" }, new Absence(null, null) },
        { Scheduled("2026-11-02T00:00:00.0000000", "UTC", "2026-11-09T00:00:00.0000000"), new(Instant.FromUtc(2026, 11, 2, 0, 0), Instant.FromUtc(2026, 11, 9, 0, 0)) },
        { Scheduled("2026-11-02T08:00:00.0000000", "W. Europe Standard Time", "2026-11-09T08:00:00"), new(Instant.FromUtc(2026, 11, 2, 7, 0), Instant.FromUtc(2026, 11, 9, 7, 0)) },
        { Scheduled("2026-07-06T08:00:00", "Europe/Oslo", "2026-07-27T08:00:00"), new(Instant.FromUtc(2026, 7, 6, 6, 0), Instant.FromUtc(2026, 7, 27, 6, 0)) },
        { Scheduled("2026-07-06T08:00:00", "Customized Time Zone", "soon"), new(null, null) },
    };

    [Theory]
    [MemberData(nameof(Replies))]
    public async Task Automatic_replies_tell_from_when_and_until_when_somebody_is_away(object written, Absence? absence)
    {
        _bench.Graph.Replies[Kari] = written;

        Assert.Equal(absence, await _bench.People.AbsenceAsync(new PersonId(Kari), CancellationToken.None));
        Assert.Empty(_bench.Graph.Complaints);
    }

    [Fact]
    public void An_absence_covers_its_days_and_one_without_end_all_of_them()
    {
        var week = new Absence(Instant.FromUtc(2026, 11, 2, 0, 0), Instant.FromUtc(2026, 11, 9, 0, 0));

        Assert.Equal([2, 3, 4, 5, 6, 7, 8], Enumerable.Range(1, 12).Where(day => week.Covers(Instant.FromUtc(2026, 11, day, 0, 0))));
        Assert.True(new Absence(null, null).Covers(Instant.FromUtc(2030, 1, 1, 0, 0)));
    }

    private static object Scheduled(string from, string zone, string to) => new
    {
        status = "scheduled",
        scheduledStartDateTime = new { dateTime = from, timeZone = zone },
        scheduledEndDateTime = new { dateTime = to, timeZone = zone },
    };
}
