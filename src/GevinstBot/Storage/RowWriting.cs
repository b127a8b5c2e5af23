using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace GevinstBot.Storage;

/// <summary>
/// What every table writes the same way: only on top of what was read. A write that timed out may have happened all the same, and
/// then its retry meets a conflict with itself: that is no other's, and isn't read as "somebody else was faster".
/// </summary>
public static class RowWriting
{
    private const int MostInTransaction = 100;

    /// <summary>Writes a row in place of the one that was read, or adds it where there was none.</summary>
    /// <param name="table">Where.</param>
    /// <param name="row">
    /// The whole row. Where two could write the very same and only one may go on, it needs a column that differs.
    /// </param>
    /// <param name="before">The tag of the row as it was read; null when there was none.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>
    /// The tag of the row as it is now; null when somebody else has written or removed it meanwhile, and nothing was written.
    /// </returns>
    public static async Task<ETag?> TryWriteAsync(this TableClient table, TableEntity row, ETag? before, CancellationToken ct)
    {
        try
        {
            var response = before is { } read
                ? await table.UpdateEntityAsync(row, read, TableUpdateMode.Replace, ct)
                : await table.AddEntityAsync(row, ct);
            return response.Headers.ETag;
        }
        catch (RequestFailedException taken) when (IsOfAnother(taken))
        {
            return (await table.FindOwnAsync(row, ct))?.ETag;
        }
    }

    /// <summary>Writes rows of one partition: all of them, or none.</summary>
    /// <param name="table">Where.</param>
    /// <param name="witness">The row among them that is added, and that no other write would add: it vouches for all.</param>
    /// <param name="others">What is written with it, on top of what was read.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>False when somebody else has written one of them meanwhile, and nothing was written.</returns>
    public static async Task<bool> TryWriteAllAsync(
        this TableClient table, TableEntity witness, IEnumerable<TableTransactionAction> others, CancellationToken ct)
    {
        try
        {
            await table.SubmitTransactionAsync([new TableTransactionAction(TableTransactionActionType.Add, witness), .. others], ct);
            return true;
        }
        catch (RequestFailedException overtaken) when (IsOfAnother(overtaken))
        {
            return await table.FindOwnAsync(witness, ct) is not null;
        }
    }

    /// <summary>Writes rows while another of their partition is there: all or none.</summary>
    /// <param name="table">Where.</param>
    /// <param name="gate">The keys of the one that must be there.</param>
    /// <param name="writes">What is written.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>False when the other isn't there any more, and nothing was written.</returns>
    public static async Task<bool> TryWriteWhileAsync(
        this TableClient table, TableEntity gate, IEnumerable<TableTransactionAction> writes, CancellationToken ct)
    {
        try
        {
            var isThere = new TableTransactionAction(TableTransactionActionType.UpdateMerge, gate, ETag.All);
            await table.SubmitTransactionAsync([isThere, .. writes], ct);
            return true;
        }
        catch (RequestFailedException gone) when (gone.ErrorCode == TableErrorCode.ResourceNotFound)
        {
            return false;
        }
    }

    /// <summary>Removes all rows of a partition, a hundred at a time. Cut off, or done by two at once, it can be done again.</summary>
    public static async Task RemovePartitionAsync(this TableClient table, string partition, CancellationToken ct)
    {
        foreach (var rows in (await table.PartitionAsync(partition, ct)).Chunk(MostInTransaction))
        {
            try
            {
                var removals = rows.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row));
                await table.SubmitTransactionAsync(removals, ct);
            }
            catch (RequestFailedException gone) when (gone.ErrorCode == TableErrorCode.ResourceNotFound)
            {
                foreach (var row in rows)
                {
                    using var response = await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: ct);
                }
            }
        }
    }

    /// <summary>A row in place of the one that was read, or added where there was none, as part of a write of several.</summary>
    public static TableTransactionAction InPlaceOf(this TableEntity row, TableEntity? before) => before is null
        ? new TableTransactionAction(TableTransactionActionType.Add, row)
        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, before.ETag);

    /// <summary>Adds what is said once.</summary>
    /// <returns>False when it has been said before: that stands.</returns>
    public static async Task<bool> TryAddAsync(this TableClient table, TableEntity row, CancellationToken ct) =>
        await table.TryWriteAsync(row, before: null, ct) is not null;

    /// <summary>The row is there already, was written since, or was removed: somebody has been forgotten, or its time was over.</summary>
    private static bool IsOfAnother(RequestFailedException refused) =>
        refused.Status is 409 or 412 || refused.ErrorCode == TableErrorCode.ResourceNotFound;

    /// <summary>
    /// The stored row, if it says what was to be written: then this write happened. What a newer version of the program wrote is no
    /// write of this one's, whatever it says.
    /// </summary>
    public static async Task<TableEntity?> FindOwnAsync(this TableClient table, TableEntity written, CancellationToken ct) =>
        await table.FindAsync(written.PartitionKey, written.RowKey, ct) is { } stored
        && Equals(stored.GetInt32(RowSchema.Column), written.GetInt32(RowSchema.Column))
        && written.All(column => column.Value is null || Equals(column.Value, stored[column.Key]))
            ? stored
            : null;
}
