using Xunit.Abstractions;

namespace GevinstBot.Tests.Sending;

/// <summary>Teams refuses most of what is sent, for minutes: no more is asked of it than it takes, and in the end all is delivered once.</summary>
[Trait("Lane", "Slow")]
public sealed class StormTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan End = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task C13_Five_thousand_cards_through_ten_minutes_in_which_nine_of_ten_requests_are_throttled()
    {
        var chance = new Random(13);
        using var storm = new Storm(5_000, (_, at) => at < End && chance.NextDouble() < 0.9
            ? new Refusal(chance.Next(2) == 0 ? null : TimeSpan.FromSeconds(chance.Next(1, 121)))
            : null);

        await storm.RageAsync();

        await EverybodyHasOneAsync(storm);
        Tell(storm);
        StormPlot.Write(storm.Connector.Calls, "5,000 cards; nine of ten requests are throttled for ten minutes", "storm.svg");
        Assert.InRange(MostInASecond(storm.Connector.Calls), 11, 20);
        Assert.InRange(MostInASecond(AfterThrottling(storm.Connector.Calls)), 1, 10);
        Assert.Empty(TooEarly(storm.Connector.Calls));
    }

    [Fact]
    public async Task C13_A_thousand_cards_of_which_every_tenth_request_is_told_to_wait_a_second_all_arrive_once()
    {
        using var storm = new Storm(1_000, (number, _) => number % 10 == 9 ? new Refusal(Second) : null);

        await storm.RageAsync();

        await EverybodyHasOneAsync(storm);
        Tell(storm);
        Assert.InRange(MostInASecond(storm.Connector.Calls), 1, 20);
        Assert.Empty(TooEarly(storm.Connector.Calls));
    }

    [Fact]
    public async Task R5_Twenty_a_second_are_sent_where_each_takes_a_fifth_of_a_second()
    {
        using var storm = new Storm(200);

        await storm.RageAsync();

        await EverybodyHasOneAsync(storm);
        Assert.InRange(storm.Connector.Calls[^1].At, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task One_slow_recipient_keeps_nobody_else_waiting()
    {
        using var storm = new Storm(200, sluggish: 0);

        await storm.RageAsync();

        await EverybodyHasOneAsync(storm);
        Assert.InRange(storm.Connector.Calls[^1].At, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task R6_A_card_that_can_t_be_made_keeps_nobody_else_waiting()
    {
        using var storm = new Storm(50, broken: 3);

        await storm.RageAsync(ticks: 1);

        Assert.Equal(storm.Chats.Where((_, number) => number != 3).Order(), storm.Connector.Delivered.Select(call => call.Chat).Order());
    }

    [Fact]
    public async Task A_wave_that_is_under_way_ends_with_the_sending_hours()
    {
        // A minute before half past three; all of them would take two.
        using var storm = new Storm(2_400, minutes: 419);

        await storm.RageAsync(ticks: 1);

        Assert.InRange(storm.Connector.Calls.Count, 1_180, 1_200);
        Assert.InRange(storm.Connector.Calls[^1].At, TimeSpan.FromSeconds(59), Minute - TimeSpan.FromTicks(1));
        Assert.Equal(storm.Connector.Calls.Count, (await storm.StatusAsync()).Sent);
    }

    [Fact]
    public async Task The_same_storm_takes_the_same_course_every_time()
    {
        using var first = new Storm(100, EveryThird);
        using var second = new Storm(100, EveryThird);

        await first.RageAsync();
        await second.RageAsync();

        Assert.Equal(first.Connector.Calls, second.Connector.Calls);

        static Refusal? EveryThird(int number, TimeSpan at) => number % 3 == 0 ? new Refusal(RetryAfter: null) : null;
    }

    /// <summary>One message each and none besides: no word of the trouble to anyone, and none of it left in the ledger.</summary>
    private static async Task EverybodyHasOneAsync(Storm storm)
    {
        Assert.Equal(storm.Chats.Order(), storm.Connector.Delivered.Select(call => call.Chat).Order());
        var status = await storm.StatusAsync();
        Assert.Equal(status.Addressed, status.Sent);
        Assert.Empty(status.Troubles);
    }

    private static int MostInASecond(IEnumerable<StormCall> calls)
    {
        var (most, window) = (0, new Queue<TimeSpan>());
        foreach (var call in calls)
        {
            while (window.TryPeek(out var first) && call.At - first >= Second)
                window.Dequeue();
            window.Enqueue(call.At);
            most = Math.Max(most, window.Count);
        }
        return most;
    }

    /// <summary>Those that left in the minute after an answer of 429; the first ten of a second may have left before it.</summary>
    private static IEnumerable<StormCall> AfterThrottling(IReadOnlyList<StormCall> calls)
    {
        var refusals = calls.Where(call => call.IsRefused).Select(call => call.At + StormConnector.Latency).ToList();
        var latest = 0;
        foreach (var call in calls)
        {
            while (latest + 1 < refusals.Count && refusals[latest + 1] <= call.At)
                latest++;
            if (refusals[latest] <= call.At && call.At - refusals[latest] < Minute)
                yield return call;
        }
    }

    /// <summary>Calls to a chat before the time was over that the chat's last answer asked for.</summary>
    private static IEnumerable<StormCall> TooEarly(IEnumerable<StormCall> calls) => calls.GroupBy(call => call.Chat).SelectMany(chat =>
        chat.Zip(chat.Skip(1)).Where(pair => pair.First.RetryAfter is { } wait && pair.Second.At < pair.First.At + StormConnector.Latency + wait).Select(pair => pair.Second));

    private void Tell(Storm storm)
    {
        var calls = storm.Connector.Calls;
        output.WriteLine(
            $"{calls.Count} requests, {calls.Count(call => call.IsRefused)} answered 429; at most {MostInASecond(calls)} in a second, "
            + $"{MostInASecond(AfterThrottling(calls))} after a 429; the last card arrived after {calls[^1].At}.");
    }
}
