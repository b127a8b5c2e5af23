using Azure.Data.Tables;
using NodaTime;

namespace GevinstBot.Storage;

/// <summary>
/// A stored row that couldn't be read, and when that was last noticed. <see cref="Reason"/> is the kind of mistake, never the content.
/// </summary>
public sealed record UnreadableRow(string Table, string Partition, string Row, string Reason, Instant Noticed);

/// <summary>
/// Rows that this program can't read: damaged, or written by a newer version. They stay where they are, so that nothing is lost;
/// here is noted which they are, and everything else goes on without them.
/// </summary>
public sealed class UnreadableRows(TableServiceClient tables, IClock clock, ILogger<UnreadableRows> log)
{
    public const string Name = "UnreadableRows";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Reads what can be read; the rest is noted.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="rows">The rows as stored.</param>
    /// <param name="read">Makes a fact of a row, and throws when it can't. Does nothing else.</param>
    /// <param name="ct">Stops the noting.</param>
    public async Task<IReadOnlyList<T>> SkipAsync<T>(
        string table, IEnumerable<TableEntity> rows, Func<TableEntity, T> read, CancellationToken ct)
    {
        var facts = new List<T>();
        foreach (var row in rows)
        {
            if (await TryReadAsync(table, row, read, ct) is (true, var fact))
                facts.Add(fact!);
        }
        return facts;
    }

    /// <summary>Reads one row that others can do without.</summary>
    /// <returns>Null when there is none, or when it can't be read, which is noted.</returns>
    public async Task<T?> ReadOrNullAsync<T>(string table, TableEntity? row, Func<TableEntity, T> read, CancellationToken ct)
        where T : class =>
        row is not null ? (await TryReadAsync(table, row, read, ct)).Fact : null;

    /// <summary>Reads the one row that something is to be made of.</summary>
    /// <exception cref="UnreadableRowException">It can't be read; that is noted, and whoever asked is told.</exception>
    public async Task<T> ReadAsync<T>(string table, TableEntity row, Func<TableEntity, T> read, CancellationToken ct)
    {
        try
        {
            return RowSchema.Known(row, read);
        }
        catch (Exception broken)
        {
            await NoteAsync(table, row, broken, ct);
            throw new UnreadableRowException(table, broken);
        }
    }

    /// <summary>The rows that are still unreadable: those noticed since a moment.</summary>
    public async Task<IReadOnlyList<UnreadableRow>> SinceAsync(Instant moment, CancellationToken ct) =>
        await SkipAsync(
            Name, await _table.RowsAsync(TableClient.CreateQueryFilter($"Noticed ge {moment.ToDateTimeOffset()}"), ct), Read, ct);

    private async Task<(bool IsRead, T? Fact)> TryReadAsync<T>(
        string table, TableEntity row, Func<TableEntity, T> read, CancellationToken ct)
    {
        try
        {
            return (true, await ReadAsync(table, row, read, ct));
        }
        catch (UnreadableRowException)
        {
            // Noted; everything else goes on without it.
            return (false, default);
        }
    }

    private async Task NoteAsync(string table, TableEntity row, Exception broken, CancellationToken ct)
    {
        log.RowUnreadable(table, row.PartitionKey, row.RowKey, broken.GetType().Name);
        var note = new TableEntity(table, $"{row.PartitionKey}~{row.RowKey}")
        {
            ["Partition"] = row.PartitionKey,
            ["Row"] = row.RowKey,
            ["Reason"] = broken.GetType().Name,
            ["Noticed"] = clock.GetCurrentInstant().ToDateTimeOffset(),
        };
        await _table.UpsertEntityAsync(note, TableUpdateMode.Replace, ct);
    }

    private static UnreadableRow Read(TableEntity row) =>
        new(row.PartitionKey, row.Text("Partition"), row.Text("Row"), row.Text("Reason"), row.RequiredMoment("Noticed"));
}
