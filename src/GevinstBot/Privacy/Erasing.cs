using GevinstBot.Audit;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Privacy;

/// <summary>What became of it: how many rows were removed, and in how many somebody who is nobody stands now.</summary>
public sealed record Erased(int Removed, int Changed);

/// <summary>
/// Forgets somebody: their name and object id go out of every table. Cut off on the way it can be run again, because what leads to them in
/// the log goes last. Whoever has a place in the network keeps it until somebody takes them out of it.
/// </summary>
public sealed class Erasing(
    NetworkErasing network, RowErasing rows, IEnumerable<HiddenTraces> hidden, ErasureLog log, ChangeMark changes)
{
    /// <summary>Who is who in the log goes last; the log itself names nobody.</summary>
    private static readonly string[] Last = [PersonReferences.Name, AuditTable.Name];

    /// <summary>What the network's versions know of the person.</summary>
    public Task<NetworkTraces> TracesOfAsync(PersonId person, CancellationToken ct) => network.TracesOfAsync(person, ct);

    /// <summary>Everybody whose name is a text, also of those who have left.</summary>
    public Task<IReadOnlyList<PersonId>> FindAsync(Func<string, bool> isName, CancellationToken ct) => network.FindAsync(isName, ct);

    /// <summary>How many rows the person's object id stands in.</summary>
    public async Task<int> CountAsync(PersonId person, CancellationToken ct)
    {
        var count = 0;
        await foreach (var _ in rows.WhereAsync(text => text.Contains(person.Value, StringComparison.OrdinalIgnoreCase), _ => true, ct))
            count++;
        return count;
    }

    /// <param name="person">Who; without a place in the present network.</param>
    /// <param name="by">Who orders it; null for whoever runs the program.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="InvalidOperationException">The person has a place in the network.</exception>
    public async Task<Erased> ForgetAsync(PersonId person, PersonId? by, Instant now, CancellationToken ct)
    {
        var known = await network.TracesOfAsync(person, ct);
        if (known.Places.Count > 0)
            throw new InvalidOperationException("Somebody who has a place in the network can't be forgotten.");
        var who = network.Forgotten(person, await log.WriteAsync(person, by, now, ct), known);
        // The present network first: a message that is claimed while the rows are looked for is given up by whoever claimed it.
        await network.TakeOutAsync(who, by, now, ct);
        foreach (var traces in hidden)
            await traces.ForgetAsync(person, ct);
        // Its versions after the others: they know the names that are looked for in them. What can't be read as a network is rows as well.
        var (removed, changed) = await rows.ForgetAsync(who, table => table != NetworkTable.Name && !Last.Contains(table), ct);
        var versions = await network.ForgetAsync(who, ct);
        var (_, others) = await rows.ForgetAsync(who, table => table == NetworkTable.Name, ct);
        await log.ForgetAsync(person, ct);
        await changes.SetAsync(ct);
        await rows.SweepAsync(ct);
        return new Erased(removed, changed + versions + others);
    }
}
