using System.Globalization;
using Azure.Data.Tables;

namespace GevinstBot.Storage;

/// <summary>
/// How answers are kept: row <c>id</c> is the answer as it stands, rows <c>~id~0001</c> … are its versions, written in one
/// transaction. A version's row can only be added once, and the answer is only replaced as it was read, so of two who change
/// the same version one is told to read again.
/// </summary>
internal static class VersionedRows
{
    public const string Version = "Version";

    /// <summary>Sorts after every id (lower-case letters, digits, hyphens), so that current rows are one range of keys.</summary>
    private const string Mark = "~";

    /// <summary>Every row of the partition as it stands, in the order of their ids.</summary>
    public static Task<IReadOnlyList<TableEntity>> CurrentAsync(this TableClient table, string partition, CancellationToken ct) =>
        table.RowsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey lt {Mark}"), ct);

    /// <summary>Every row as it stands that a filter lets through, in whichever partition.</summary>
    public static Task<IReadOnlyList<TableEntity>> CurrentWhereAsync(this TableClient table, string filter, CancellationToken ct) =>
        table.RowsAsync($"({filter}) and {TableClient.CreateQueryFilter($"RowKey lt {Mark}")}", ct);

    /// <summary>Every version of one row, the first first.</summary>
    public static Task<IReadOnlyList<TableEntity>> VersionsAsync(this TableClient table, string partition, string id, CancellationToken ct)
    {
        var (first, last) = ($"{Mark}{id}{Mark}", $"{Mark}{id}{Mark}{Mark}");
        return table.RowsAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {first} and RowKey lt {last}"), ct);
    }

    /// <summary>Stores a row, which says its version, in place of the one that was read.</summary>
    /// <returns>False when somebody else has stored one meanwhile; nothing was written.</returns>
    public static Task<bool> TryStoreAsync(this TableClient table, TableEntity? before, TableEntity current, CancellationToken ct) =>
        table.TryStoreAllAsync([(before, current)], ct);

    /// <summary>Stores several rows of one partition so: all of them, or none.</summary>
    /// <returns>False when somebody else has stored one of them meanwhile; nothing was written.</returns>
    public static Task<bool> TryStoreAllAsync(
        this TableClient table, IReadOnlyList<(TableEntity? Before, TableEntity Current)> rows, CancellationToken ct) =>
        table.TryWriteAllAsync(
            VersionOf(rows[0].Current),
            [
                .. rows.Select(row => row.Current.InPlaceOf(row.Before)),
                .. rows.Skip(1).Select(row => new TableTransactionAction(TableTransactionActionType.Add, VersionOf(row.Current))),
            ],
            ct);

    /// <summary>A row is a version of an answer, and not the answer as it stands.</summary>
    public static bool IsVersion(TableEntity row) => row.RowKey.StartsWith(Mark, StringComparison.Ordinal);

    private static TableEntity VersionOf(TableEntity current) => new(current)
    {
        RowKey = string.Create(CultureInfo.InvariantCulture, $"{Mark}{current.RowKey}{Mark}{current.GetInt32(Version):0000}"),
    };
}
