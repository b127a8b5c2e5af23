using GevinstBot.Tables.Entities;
using GevinstBot.Tables.Models;

namespace GevinstBot.Tables.Storage;

/// <summary>What a transaction may hold: one partition, each row once, 100 actions, 4 MiB.</summary>
/// <remarks>https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions</remarks>
internal static class TransactionRules
{
    private const int MostWrites = 100;
    private const int LargestBody = 4 * 1024 * 1024;

    /// <summary>Room for an action's boundary, headers and address beside its row.</summary>
    private const int EnvelopeOfOne = 1024;

    public static void Check(IReadOnlyList<TableWrite> writes)
    {
        if (writes.Count == 0) throw new InvalidOperationException("A transaction needs at least one action.");
        if (writes.Count > MostWrites) throw Refused(MostWrites, TableErrorCode.InvalidInput, "A transaction has at most 100 actions.");
        var rows = new HashSet<string>(StringComparer.Ordinal);
        var size = 0L;
        for (var index = 0; index < writes.Count; index++)
        {
            CheckRow(writes[index], index);
            if (writes[index].PartitionKey != writes[0].PartitionKey)
                throw Refused(index, TableErrorCode.CommandsInBatchActOnDifferentPartitions, "All actions must be in one partition.");
            if (!rows.Add(writes[index].RowKey))
                throw Refused(index, TableErrorCode.InvalidDuplicateRow, "A row can be in a transaction once.");
            size += TableJson.Size(writes[index]) + EnvelopeOfOne;
            if (size > LargestBody) throw Refused(index, "RequestBodyTooLarge", "A transaction is at most 4 MiB.");
        }
    }

    private static void CheckRow(TableWrite write, int index)
    {
        try
        {
            TableRules.Check(write);
        }
        catch (Azure.RequestFailedException refused)
        {
            throw new TableTransactionFailedException(refused, index);
        }
    }

    private static TableTransactionFailedException Refused(int index, TableErrorCode code, string message) =>
        new(TableRules.Refused(code, $"{index}:{message}"), index);
}
