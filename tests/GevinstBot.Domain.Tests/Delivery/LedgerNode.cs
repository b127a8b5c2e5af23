using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Domain.Tests.Delivery;

/// <summary>One instance of the engine in <see cref="LedgerWorld"/>, in steps that it can die or sleep between.</summary>
internal sealed class LedgerNode(LedgerWorld world, string name, Duration clockIsOffBy)
{
    private static readonly Duration Lease = Duration.FromMinutes(1);

    private readonly Dictionary<(Prompt, Occasion), (int Version, Instant Since)> _seen = [];
    private IEnumerator<bool>? _run;

    private Instant Clock => world.Now + clockIsOffBy;

    /// <returns>False when the run is over.</returns>
    public bool Step()
    {
        _run ??= Run().GetEnumerator();
        if (_run.MoveNext())
            return true;
        _run = null;
        return false;
    }

    /// <summary>All that it remembered is gone; the store is as it was.</summary>
    public void Die()
    {
        _run = null;
        _seen.Clear();
    }

    private IEnumerable<bool> Run()
    {
        var now = Clock;
        foreach (var (key, row) in world.Rows.Where(row => IsLost(row.Key, row.Value.Record, row.Value.Version)).ToList())
            world.Write(LedgerSteps.Lost(row.Record), row.Version);
        if (!LedgerWorld.Hours.Allow(now))
            yield break;
        var read = world.Rows.Values.ToDictionary(row => row.Record, row => row.Version);
        yield return true;

        var plan = world.Plan(now, [.. read.Keys]);
        foreach (var moved in plan.Moved)
        {
            world.Write(LedgerSteps.Held(moved, nonce: "n"), VersionOf(moved.Due, read));
            yield return true;
        }
        foreach (var due in plan.Now)
        {
            if (!SendingPlan.Holds(now, Clock, LedgerWorld.Hours))
                yield break;
            var claim = LedgerSteps.Claimed(due, name, Clock + Lease, nonce: "n");
            if (world.Write(claim, VersionOf(due, read)) is not { } version)
                continue;
            var departure = new Departure(claim.LeaseUntil, LedgerWorld.Hours.EndAt(Clock));
            yield return true;
            var outcome = departure.ObstacleAt(Clock, patience: Duration.Epsilon) is null ? world.Post(due) : SendOutcome.Throttled;
            var known = Clock;
            yield return true;
            world.Record(LedgerSteps.After(claim, outcome, known), version);
            yield return true;
        }
    }

    private static int? VersionOf(DueSend due, Dictionary<DeliveryRecord, int> read) => due.Before is { } before ? read[before] : null;

    /// <summary>Seen to stand still for a lease, by the real passing of time.</summary>
    private bool IsLost((Prompt, Occasion) key, DeliveryRecord record, int version)
    {
        if (record.State != DeliveryState.Sending)
            return false;
        if (!_seen.TryGetValue(key, out var seen) || seen.Version != version)
            _seen[key] = seen = (version, world.Now);
        return world.Now - seen.Since >= Lease;
    }
}
