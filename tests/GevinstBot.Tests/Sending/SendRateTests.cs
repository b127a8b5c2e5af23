using GevinstBot.Sending;
using GevinstBot.Teams.Connector;
using GevinstBot.TestKit;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Tests.Sending;

/// <summary>How fast the bot calls Teams, on a stopwatch that the test moves.</summary>
public sealed class SendRateTests
{
    private readonly ManualTimeProvider _time = new(Instant.FromUtc(2026, 10, 30, 7, 30));

    [Fact]
    public void R5_Twenty_calls_leave_at_once_and_no_more_in_the_same_second()
    {
        var room = new CallRoom(TestInstance.Alone(), _time, Options.Create(new DeliveryOptions()));

        Assert.Equal(20, Leaving(room));
        Assert.Equal(0, Leaving(room, milliseconds: 999));
        Assert.Equal(20, Leaving(room, milliseconds: 1));
        Assert.Equal(200, Leaving(room, milliseconds: 10_000));
    }

    [Fact]
    public void C13_After_teams_has_throttled_half_as_many_leave_for_a_minute()
    {
        var room = new CallRoom(TestInstance.Alone(), _time, Options.Create(new DeliveryOptions()));
        room.Throttled();

        Assert.Equal(600, Leaving(room, milliseconds: 59_999));
        Assert.Equal(200, Leaving(room, milliseconds: 10_000));
    }

    [Fact]
    public async Task A_throttled_call_is_noticed_and_still_the_caller_s_to_handle()
    {
        var room = new CallRoom(TestInstance.Alone(), _time, Options.Create(new DeliveryOptions()));
        var rate = new SendRate(room, _time, Options.Create(new DeliveryOptions()));

        await Assert.ThrowsAsync<ConnectorException>(() => rate.CallAsync<int>(
            "a", () => throw new ConnectorException(new ConnectorFailure(ConnectorOutcome.Throttled)), CancellationToken.None));

        // The throttled call was one of the first ten.
        Assert.Equal(99, Leaving(room, milliseconds: 9_999));
    }

    [Fact]
    public async Task One_call_at_a_time_leaves_for_a_chat()
    {
        var rate = new SendRate(new CallRoom(TestInstance.Alone(), _time, Options.Create(new DeliveryOptions())), _time, Options.Create(new DeliveryOptions()));
        var answer = new TaskCompletionSource<int>();
        var first = rate.CallAsync("a", () => answer.Task, CancellationToken.None);
        var second = rate.CallAsync("a", () => Task.FromResult(2), CancellationToken.None);

        Assert.False(second.IsCompleted);
        answer.SetResult(1);

        Assert.Equal((1, 2), (await first, await second));
    }

    /// <summary>How many calls leave in some time when each waits exactly as long as it is told.</summary>
    private int Leaving(CallRoom room, int milliseconds = 0)
    {
        var until = _time.UtcNow + TimeSpan.FromMilliseconds(milliseconds);
        for (var calls = 0; ; calls++)
        {
            while (room.Take() is { } wait)
            {
                if (_time.UtcNow + wait > until)
                {
                    _time.UtcNow = until;
                    return calls;
                }
                _time.UtcNow += wait;
            }
        }
    }
}
