using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Network;

namespace GevinstBot.Audit;

/// <summary>The log for reading: some of its entries, the newest first, and who is meant.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="People">Who is who, by their references; without those whose names were removed.</param>
/// <param name="HasOlder">Whether there are older ones.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, IReadOnlyDictionary<string, PersonId> People, bool HasOlder)
{
    public const int Entered = 10;
}

public sealed class AuditReader(AuditTable table, PersonReferences references)
{
    /// <summary>A page of entries below a number; the newest when none is given.</summary>
    public async Task<AuditPage> PageAsync(long? below, CancellationToken ct)
    {
        var entries = await table.PageAsync(below, AuditPage.Entered + 1, ct);
        return new AuditPage(
            [.. entries.Take(AuditPage.Entered)], await references.AllAsync(ct), HasOlder: entries.Count > AuditPage.Entered);
    }

    /// <summary>The whole log, the first entry first.</summary>
    public async Task<AuditPage> AllAsync(CancellationToken ct) =>
        new(await table.AllAsync(ct), await references.AllAsync(ct), HasOlder: false);

    /// <summary>Where the chain ends, and where it is broken; null when it is whole.</summary>
    public async Task<(AuditPoint Last, AuditFault? Fault)> CheckAsync(CancellationToken ct)
    {
        // The entries after their end: one that is written meanwhile is no fault.
        var (ends, isTorn) = await table.PlaceAsync(ct);
        var entries = (await table.AllAsync(ct)).Where(entry => entry.Number > ends.Start.Number && entry.Number <= ends.Last.Number);
        var fault = AuditChain.Fault(ends.Start, entries, ends.Last)
            ?? (isTorn ? new AuditFault(ends.Last.Number, AuditFaultKind.Torn) : null);
        // Nobody is called something in a log that there has never been.
        return ends.Last == AuditPoint.Beginning && fault is null && await references.AreThereAsync(ct)
            ? (ends.Last, new AuditFault(1, AuditFaultKind.Missing))
            : (ends.Last, fault);
    }
}
