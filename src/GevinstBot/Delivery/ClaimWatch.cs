using System.Collections.Concurrent;
using Azure;
using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>
/// Tells whether another instance's claim is lost: when this instance has itself seen the row stand still for a lease. The
/// time written in the row is the other machine's, and its clock may be ten minutes off; a stopwatch can't be.
/// </summary>
public sealed class ClaimWatch(TimeProvider time)
{
    private readonly ConcurrentDictionary<(Prompt, Occasion), (ETag Version, long Since)> _seen = new();

    public bool HasStoodStill(LedgerRow row, Duration lease)
    {
        var now = time.GetTimestamp();
        var seen = _seen.AddOrUpdate(
            (row.Record.Prompt, row.Record.Occasion), (row.Version, now), (_, known) => known.Version == row.Version ? known : (row.Version, now));
        var stoodStill = time.GetElapsedTime(seen.Since, now) >= lease.ToTimeSpan();
        if (stoodStill)
            _seen.TryRemove((row.Record.Prompt, row.Record.Occasion), out _);
        return stoodStill;
    }
}
