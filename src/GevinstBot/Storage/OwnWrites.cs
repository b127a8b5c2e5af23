using Azure.Data.Tables;

namespace GevinstBot.Storage;

/// <summary>
/// A write that timed out may have happened all the same, and then its retry meets a conflict with itself. Whoever would read that
/// as "somebody else was faster" asks here first.
/// </summary>
public static class OwnWrites
{
    /// <summary>
    /// The stored row, if it says what was to be written: then this write happened. Where two could write the very same and only one
    /// may go on, the row needs a column that differs.
    /// </summary>
    public static async Task<TableEntity?> FindOwnAsync(this TableClient table, TableEntity written, CancellationToken ct) =>
        await table.FindAsync(written.PartitionKey, written.RowKey, ct) is { } stored
        && written.All(column => column.Value is null || Equals(column.Value, stored[column.Key]))
            ? stored
            : null;
}
