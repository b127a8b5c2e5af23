using Azure.Data.Tables;
using NodaTime;

namespace GevinstBot.Storage;

/// <summary>What every table reads the same way.</summary>
public static class RowReading
{
    /// <exception cref="InvalidDataException">The column is missing: the row wasn't written by this program.</exception>
    public static string Text(this TableEntity row, string column) =>
        row.GetString(column) ?? throw new InvalidDataException($"The row has no {column}.");

    /// <exception cref="InvalidDataException">The column is missing.</exception>
    public static Instant RequiredMoment(this TableEntity row, string column) =>
        row.Moment(column) ?? throw new InvalidDataException($"The row has no {column}.");

    public static Instant? Moment(this TableEntity row, string column) =>
        row.GetDateTimeOffset(column) is { } at ? Instant.FromDateTimeOffset(at) : null;

    /// <summary>The row, or null when there is none.</summary>
    public static async Task<TableEntity?> FindAsync(this TableClient table, string partition, string id, CancellationToken ct)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(partition, id, cancellationToken: ct);
        return row.HasValue ? row.Value : null;
    }

    /// <summary>All rows of one partition.</summary>
    public static Task<IReadOnlyList<TableEntity>> PartitionAsync(this TableClient table, string partition, CancellationToken ct) =>
        table.RowsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), ct);

    /// <summary>
    /// Lets through the rows of a partition whose keys begin with a name and an underscore; a backtick is the character after that.
    /// </summary>
    public static string BeginningWith(string partition, string name)
    {
        var (from, to) = ($"{name}_", $"{name}`");
        return TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}");
    }

    /// <summary>The first row that a filter lets through, and no other; null when there is none.</summary>
    public static async Task<TableEntity?> FirstAsync(this TableClient table, string filter, CancellationToken ct)
    {
        await foreach (var row in table.QueryAsync<TableEntity>(filter, maxPerPage: 1, cancellationToken: ct))
            return row;
        return null;
    }

    /// <summary>All rows that a filter lets through, page after page.</summary>
    public static async Task<IReadOnlyList<TableEntity>> RowsAsync(this TableClient table, string filter, CancellationToken ct)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: ct))
            rows.Add(row);
        return rows;
    }
}
