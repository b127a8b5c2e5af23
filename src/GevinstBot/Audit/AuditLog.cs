using GevinstBot.Domain;
using GevinstBot.Domain.Audit;
using GevinstBot.Storage;

namespace GevinstBot.Audit;

/// <summary>
/// Who did what to whose data, and when. Whoever acts for the network, or takes data out of it, writes here first: an act whose entry can't
/// be written isn't done.
/// </summary>
public sealed class AuditLog(AuditTable table, PersonReferences references, ILogger<AuditLog> log)
{
    public async Task WriteAsync(AuditedAct act, CancellationToken ct)
    {
        var by = act.By is { } person ? await references.OfAsync(person, ct) : "";
        var entry = await table.AppendAsync(act, by, ct);
        // The program's own log is kept elsewhere: who replaces the whole chain in the store doesn't replace these.
        log.Audited(entry.Number, entry.Act.Value, entry.Outcome.ToString(), entry.Hash);
    }

    /// <summary>Stores an answer that is an act, and logs it; where it changed nothing, that is logged after it.</summary>
    public Task<StoreResult<T>> AroundAsync<T>(AuditedAct act, Func<Task<StoreResult<T>>> store, CancellationToken ct)
        where T : class, IVersioned<T> => AroundAsync(act, store, result => result.Outcome is StoreOutcome.Stored, ct);

    /// <summary>The same for what is kept otherwise.</summary>
    /// <param name="act">Who does what.</param>
    /// <param name="work">Does it.</param>
    /// <param name="hasEffect">Whether it has changed something.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<T> AroundAsync<T>(AuditedAct act, Func<Task<T>> work, Func<T, bool> hasEffect, CancellationToken ct)
    {
        await WriteAsync(act, ct);
        var result = await work();
        if (!hasEffect(result))
            await WriteAsync(act with { Outcome = AuditOutcome.WithoutEffect }, ct);
        return result;
    }
}
