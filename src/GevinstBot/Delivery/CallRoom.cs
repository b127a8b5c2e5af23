namespace GevinstBot.Delivery;

/// <summary>
/// How many calls to Teams there is room for: twenty a second, well below the fifty that an app has in a tenant, because Teams
/// may count one message as several; half as many for a minute after Teams said that it is too much.
/// </summary>
/// <remarks>
/// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit. Time is read from the stopwatch of
/// <see cref="TimeProvider"/> and not from its clock: the demo's clock stands still, and its stopwatch runs.
/// </remarks>
public sealed class CallRoom(TimeProvider time)
{
    private const double CallsASecond = 20;

    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private double _room = CallsASecond;
    private long _filled = time.GetTimestamp();
    private long? _throttled;

    /// <summary>Takes one call's room.</summary>
    /// <returns>Null when there was some; else how long until there is.</returns>
    public TimeSpan? Take()
    {
        lock (_gate)
        {
            var now = time.GetTimestamp();
            var rate = _throttled is { } at && time.GetElapsedTime(at, now) < Slow ? CallsASecond / 2 : CallsASecond;
            _room = Math.Min(rate, _room + (time.GetElapsedTime(_filled, now).TotalSeconds * rate));
            _filled = now;
            if (_room < 1)
                return TimeSpan.FromMilliseconds(Math.Ceiling((1 - _room) / rate * 1000));
            _room--;
            return null;
        }
    }

    /// <summary>Teams said that it is too much.</summary>
    public void Throttled()
    {
        lock (_gate)
            _throttled = time.GetTimestamp();
    }
}
