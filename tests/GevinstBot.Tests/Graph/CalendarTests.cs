using System.Net;
using GevinstBot.Domain.Network;
using GevinstBot.Graph;
using NodaTime;

namespace GevinstBot.Tests.Graph;

/// <summary>What goes to Graph about the organiser's calendar.</summary>
public sealed class CalendarTests
{
    internal static readonly CalendarEvent Meeting = new(
        "2026-11", "one", "Møte i gevinst- og endringsnettverket", ["Agendaen står her når den er sendt."],
        new LocalDateTime(2026, 11, 17, 13, 0), new LocalDateTime(2026, 11, 17, 14, 30), "Europe/Oslo",
        [new DirectoryPerson(new PersonId("6e760000-0000-4000-8000-000000000901"), "Kari Nordmann", "kari@ous.example.no")]);

    private readonly GraphBench _bench = new();

    [Fact]
    public async Task A_new_event_has_its_wall_time_its_zone_by_name_its_people_and_a_link()
    {
        var (written, failure) = await PutAsync(null, Meeting);

        var made = Assert.Single(_bench.Graph.Calendar.Standing);
        Assert.Null(failure);
        Assert.Equal(("2026-11-17T13:00:00", "2026-11-17T14:30:00", "W. Europe Standard Time"), (made.Starts, made.Ends, made.Zone));
        Assert.Equal(["kari@ous.example.no"], made.Invited);
        Assert.Equal((made.Id, "https://teams.microsoft.com/l/meetup-join/AAMk1"), (written!.Id, written.Join!.AbsoluteUri));
        Assert.Empty(_bench.Graph.Complaints);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task C22_A_create_that_timed_out_after_creating_makes_no_second_event(bool isBehind)
    {
        var calendar = _bench.Graph.Calendar;
        calendar.LosesAnswers = true;
        var (_, lost) = await PutAsync(null, Meeting);
        (calendar.LosesAnswers, calendar.IsBehind) = (false, isBehind);

        var (written, failure) = await PutAsync(null, Meeting);

        Assert.Equal(GraphOutcome.Unavailable, lost!.Outcome);
        Assert.Null(failure);
        Assert.Equal(written!.Id, Assert.Single(calendar.Standing).Id);
        Assert.Equal(1, calendar.Standing[0].Mails);
        Assert.Empty(_bench.Graph.Complaints);
    }

    [Fact]
    public async Task A_change_keeps_what_Teams_and_people_have_put_into_the_text_and_stands_in_the_place_of_what_was_said_before()
    {
        var (made, _) = await PutAsync(null, Meeting);
        _bench.Graph.Calendar.Standing[0].Event["body"]!["content"] =
            _bench.Graph.Calendar.Standing[0].Body.Replace("</body>", "<p>Ta med kaffe</p></body>", StringComparison.Ordinal);

        await PutAsync(made!.Id, Meeting with { Says = "two", Lines = ["Agenda", "1. <b>Ventetid</b> (15 min)"] });

        var body = _bench.Graph.Calendar.Standing[0].Body;
        Assert.Contains("<p>Agenda</p><p>1. &lt;b&gt;Ventetid&lt;/b&gt; (15 min)</p>", body, StringComparison.Ordinal);
        Assert.Contains("Ta med kaffe", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Agendaen står her", body, StringComparison.Ordinal);
        Assert.Empty(_bench.Graph.Complaints);
    }

    [Fact]
    public async Task What_says_the_same_is_written_once()
    {
        var (made, _) = await PutAsync(null, Meeting);
        await PutAsync(made!.Id, Meeting);
        await PutAsync(null, Meeting);

        Assert.Equal(0, _bench.Graph.CountOf(GraphCall.ChangeEvent));
        Assert.Equal(1, _bench.Graph.CountOf(GraphCall.MakeEvent));
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "ErrorItemNotFound", true)]
    [InlineData(HttpStatusCode.Gone, "Gone", true)]
    [InlineData(HttpStatusCode.NotFound, "ErrorInvalidUser", false)]
    public async Task An_event_that_is_gone_is_told_from_a_mailbox_that_is_not_there(HttpStatusCode status, string code, bool isGone)
    {
        _bench.Graph.Instead = (_, _) => StrictGraph.Error(status, code, "No.");

        var failure = await _bench.Calendar.CancelAsync("AAMk1", "Avlyst", CancellationToken.None);

        Assert.Equal((GraphOutcome.NotFound, isGone), (failure!.Outcome, failure.IsGone));
    }

    private Task<(WrittenEvent? Written, GraphFailure? Failure)> PutAsync(string? id, CalendarEvent wanted) =>
        _bench.Calendar.PutAsync(id, wanted, CancellationToken.None);
}
