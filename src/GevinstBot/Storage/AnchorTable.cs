using Azure;
using Azure.Data.Tables;

namespace GevinstBot.Storage;

/// <summary>
/// What another table must at least have, kept outside that table: one row for each. So it shows when that table was emptied, or cut off at
/// its end. It is written after the table and read before it, and so never says more than was there; in a backup it comes first as well.
/// </summary>
public sealed class AnchorTable(TableServiceClient tables)
{
    public const string Name = "Anchors";

    private const string Partition = "anchor";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>The row to fill in.</summary>
    /// <param name="of">What it is about; of our own, such as <c>network</c>.</param>
    public static TableEntity Row(string of) => new(Partition, of);

    public Task<TableEntity?> FindAsync(string of, CancellationToken ct) => _table.FindAsync(Partition, of, ct);

    /// <returns>False when somebody else has written it since it was read.</returns>
    public async Task<bool> TryWriteAsync(TableEntity row, ETag? before, CancellationToken ct) =>
        await _table.TryWriteAsync(row, before, ct) is not null;
}
