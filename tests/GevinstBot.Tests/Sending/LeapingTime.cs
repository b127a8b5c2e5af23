namespace GevinstBot.Tests.Sending;

/// <summary>A stopwatch on which a second passes whenever it is looked at, so that nobody waits for a pace.</summary>
internal sealed class LeapingTime : TimeProvider
{
    private long _seconds;

    public override long TimestampFrequency => 1;

    public override long GetTimestamp() => Interlocked.Increment(ref _seconds);
}
