using System.Collections.Concurrent;
using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// Tells whether another instance's claim is lost: when this instance has itself seen the row stand still for a lease. The
/// time written in the row is the other machine's, and its clock may be ten minutes off; a stopwatch can't be.
/// </summary>
public sealed class ClaimWatch(TimeProvider time)
{
    private readonly ConcurrentDictionary<(Prompt, Occasion), (string? Tag, long Since)> _seen = new();

    public bool HasStoodStill(DeliveryRecord record, Duration lease)
    {
        var now = time.GetTimestamp();
        var seen = _seen.AddOrUpdate(
            (record.Prompt, record.Occasion), (record.Tag, now), (_, known) => known.Tag == record.Tag ? known : (record.Tag, now));
        var stoodStill = time.GetElapsedTime(seen.Since, now) >= lease.ToTimeSpan();
        if (stoodStill)
            _seen.TryRemove((record.Prompt, record.Occasion), out _);
        return stoodStill;
    }
}
