using GevinstBot.EmbeddedTables;

namespace GevinstBot.Storage;

/// <summary>What was removed from the tables goes out of the embedded file and its log too; elsewhere there is no file.</summary>
/// <param name="file">The embedded file; null where the tables are Azure's.</param>
public sealed class StoreSweep(EmbeddedTablesTransport? file)
{
    public Task SweepAsync(CancellationToken ct) => file?.SweepAsync(ct) ?? Task.CompletedTask;
}
