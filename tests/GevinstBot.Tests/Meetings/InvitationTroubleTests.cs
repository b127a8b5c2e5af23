using System.Net;
using GevinstBot.Meetings.Invitations;
using GevinstBot.Tests.Graph;

namespace GevinstBot.Tests.Meetings;

/// <summary>The organiser's calendar when Graph, the store or another instance is in the way.</summary>
[Trait("Lane", "Slow")]
public sealed class InvitationTroubleTests : IAsyncLifetime
{
    private InvitationBench _bench = null!;

    public async Task InitializeAsync() => _bench = await InvitationBench.StartAsync("2026-10-27T09:00");

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task C22_Answers_that_were_lost_after_the_events_were_made_make_no_second_event_and_no_second_mail()
    {
        _bench.Calendar.LosesAnswers = true;
        await _bench.LookAsync();
        _bench.Calendar.LosesAnswers = false;
        await _bench.LookAtAsync("2026-10-27T09:01");

        Assert.Equal(2, _bench.Calendar.Standing.Count);
        Assert.All(_bench.Calendar.Standing, one => Assert.Equal(1, one.Mails));
        Assert.Empty(_bench.Graph.Complaints);
    }

    [Fact]
    public async Task A_store_that_fails_after_an_event_was_made_finds_it_at_the_next_tick()
    {
        _bench.Trouble.Refused = InvitationTable.Name;
        await Assert.ThrowsAsync<IOException>(() => _bench.LookAsync());
        var none = _bench.Calendar.Standing.Count;
        _bench.Trouble.Refused = null;
        _bench.Graph.Instead = (call, _) =>
        {
            _bench.Trouble.Refused = call == GraphCall.MakeEvent ? InvitationTable.Name : null;
            return null;
        };
        await Assert.ThrowsAsync<IOException>(() => _bench.LookAsync());
        var one = _bench.Calendar.Standing.Count;
        (_bench.Trouble.Refused, _bench.Graph.Instead) = (null, (_, _) => null);
        await _bench.LookAtAsync("2026-10-27T09:01");
        await _bench.LookAtAsync("2026-10-27T09:10");

        Assert.Equal((0, 1), (none, one));
        Assert.Equal(2, _bench.Calendar.Standing.Count);
        Assert.All(_bench.Calendar.Standing, standing => Assert.Equal(1, standing.Mails));
    }

    [Fact]
    public async Task Of_two_instances_at_once_on_a_slow_store_one_writes_and_the_mailbox_is_asked_one_thing_at_a_time()
    {
        var (under, most) = (0, 0);
        _bench.Graph.Instead = (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref under));
            Interlocked.Decrement(ref under);
            return null;
        };
        _bench.Trouble.Held = InvitationTable.Name;
        var both = new[] { _bench.LookAsync(), _bench.LookAsync(_bench.Another()) };
        _bench.Trouble.Release.SetResult();
        await Task.WhenAll(both);
        await _bench.LookAsync(_bench.Another());

        Assert.Equal(2, _bench.Calendar.Standing.Count);
        Assert.Equal(2, _bench.Graph.CountOf(GraphCall.MakeEvent));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Asked_to_wait_everybody_waits_as_long_and_then_it_goes_on()
    {
        _bench.Graph.Instead = (call, _) => call == GraphCall.MakeEvent ? Throttled() : null;
        await _bench.LookAsync();
        _bench.Graph.Instead = (_, _) => null;
        await _bench.LookAtAsync("2026-10-27T09:01");
        await _bench.LookAsync(_bench.Another());
        var (early, said) = (_bench.Calendar.Standing.Count, await StatusAsync());
        await _bench.LookAtAsync("2026-10-27T09:03");

        Assert.Equal((0, 2), (early, _bench.Calendar.Standing.Count));
        Assert.Contains("Jeg får ikke tak i kalenderen til moter@hso.example.no akkurat nå.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("kalender", await StatusAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_the_permission_or_the_mailbox_the_lead_is_told_and_it_is_tried_again_by_itself()
    {
        _bench.Graph.Granted.Remove("Calendars.ReadWrite");
        await _bench.LookAsync();
        var refused = await StatusAsync();
        _bench.Graph.Granted.Add("Calendars.ReadWrite");
        _bench.Graph.Instead = (call, _) =>
            call == GraphCall.FindEvent ? StrictGraph.Error(HttpStatusCode.NotFound, "ErrorInvalidUser", "The requested user is invalid.") : null;
        await _bench.LookAtAsync("2026-10-27T09:16");
        var missing = await StatusAsync();
        _bench.Graph.Instead = (_, _) => null;
        await _bench.LookAtAsync("2026-10-27T09:32");

        Assert.Contains("Jeg får ikke skrive i kalenderen til moter@hso.example.no, så ingen blir invitert", refused, StringComparison.Ordinal);
        Assert.Contains("Jeg finner ikke postboksen moter@hso.example.no", missing, StringComparison.Ordinal);
        Assert.Equal(2, _bench.Calendar.Standing.Count);
    }

    [Fact]
    public async Task One_event_that_the_calendar_will_not_have_keeps_no_other_and_one_that_somebody_deleted_is_made_again()
    {
        var first = true;
        _bench.Graph.Instead = (call, _) => call == GraphCall.MakeEvent && Once()
            ? StrictGraph.Error(HttpStatusCode.BadRequest, "ErrorInvalidRecipients", "At least one recipient is not valid.")
            : null;
        await _bench.LookAsync();
        var (made, said) = (_bench.Calendar.Standing.Select(one => one.Starts).ToList(), await StatusAsync());
        await _bench.LookAtAsync("2026-10-27T10:01");
        _bench.Calendar.Standing.Clear();
        await MeetingChangeTests.ChangeAsync(_bench.App, ("meeting", "2026-12"), ("do", "move"), ("day", "2026-12-16"));
        await _bench.LookAtAsync("2026-10-27T10:20");
        await _bench.LookAtAsync("2026-10-27T10:21");

        Assert.Equal(["2026-12-15T13:00:00"], made);
        Assert.Contains("tar ikke imot et av møtene", said, StringComparison.Ordinal);
        Assert.Equal(["2026-12-16T13:00:00"], _bench.Calendar.Standing.Select(one => one.Starts));

        bool Once() => first && !(first = false);
    }

    [Fact]
    public async Task A_link_that_comes_late_is_looked_for_again_and_somebody_without_an_address_is_told_of_and_invited_later()
    {
        _bench.Calendar.HasLinks = false;
        var ahus = _bench.App.ObjectIdOf(BotApp.Contact("Ahus"));
        var known = _bench.Graph.People[ahus];
        _bench.Graph.People[ahus] = (known.Name, "");
        await _bench.LookAsync();
        var said = await StatusAsync();
        (_bench.Calendar.HasLinks, _bench.Graph.People[ahus]) = (true, known);
        await _bench.LookAtAsync("2026-10-28T09:00");
        await _bench.LookAtAsync("2026-10-28T09:16");

        Assert.Contains("har ingen lenke til å bli med på nett", said, StringComparison.Ordinal);
        Assert.Contains("Én av dem som skal inviteres til møtene, har ingen e-postadresse", said, StringComparison.Ordinal);
        Assert.All(_bench.Calendar.Standing, one => Assert.Contains(known.Mail, one.Invited));
        Assert.DoesNotContain("lenke", await StatusAsync(), StringComparison.Ordinal);
        Assert.Empty(_bench.Graph.Complaints);
    }

    [Fact]
    public async Task Nobody_gets_mail_outside_the_hours_of_sending()
    {
        await _bench.LookAtAsync("2026-10-27T18:00");
        await _bench.LookAtAsync("2026-10-31T10:00");
        var early = _bench.Calendar.Standing.Count;
        await _bench.LookAtAsync("2026-11-02T08:30");

        Assert.Equal((0, 2), (early, _bench.Calendar.Standing.Count));
    }

    private async Task<string> StatusAsync() => (await _bench.App.SayAsync(BotApp.Lead, "status")).Words;

    private static HttpResponseMessage Throttled()
    {
        var answer = StrictGraph.Error(HttpStatusCode.TooManyRequests, "TooManyRequests", "Too many requests.");
        answer.Headers.Add("Retry-After", "120");
        return answer;
    }
}
