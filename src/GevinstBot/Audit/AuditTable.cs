using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Domain.Audit;
using GevinstBot.Sending;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Audit;

/// <summary>Where the log begins and ends, as it says itself.</summary>
/// <param name="Start">The place before the first entry that is kept.</param>
/// <param name="Last">The last entry.</param>
public sealed record AuditEnds(AuditPoint Start, AuditPoint Last);

/// <summary>
/// The log: one partition, one row an entry, the newest first; the row <c>ends</c> says where it begins and ends, and is written in one
/// transaction with each entry. So of two instances one comes after the other, and an entry that is taken away is missed.
/// </summary>
public sealed class AuditTable(TableServiceClient tables, Instance instance, UnreadableRows unreadable)
{
    public const string Name = "Audit";

    private const string Partition = "audit";

    /// <summary>Sorts after every number.</summary>
    private const string EndsRow = "ends";

    /// <summary>A transaction takes a hundred rows, and one of them says where the log begins.</summary>
    private const int MostInTransaction = 99;

    private const long MostEntries = 9_999_999_999;

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Writes the entry that follows the log's last.</summary>
    /// <param name="next">Makes it of the last place.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<AuditEntry> AppendAsync(Func<AuditPoint, AuditEntry> next, CancellationToken ct)
    {
        // Whoever was overtaken comes after the one who overtook: each try that fails is an entry that another wrote.
        while (true)
        {
            var row = await _table.FindAsync(Partition, EndsRow, ct);
            var (start, last) = await EndsAsync(row, ct);
            var entry = next(last);
            if (await _table.TryWriteAllAsync(Write(entry), [Write(new AuditEnds(start, entry.Point)).InPlaceOf(row)], ct))
                return entry;
        }
    }

    /// <summary>The newest entries first, below a number; all of them when none is given.</summary>
    public async Task<IReadOnlyList<AuditEntry>> PageAsync(long? below, int most, CancellationToken ct)
    {
        var (from, end) = (below is { } number ? Key(number - 1) : "", EndsRow);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey lt {end}");
        await foreach (var page in _table.QueryAsync<TableEntity>(filter, maxPerPage: most, cancellationToken: ct).AsPages())
            return await unreadable.SkipAsync(Name, page.Values, Read, ct);
        return [];
    }

    /// <summary>Every entry, the first first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AllAsync(CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {EndsRow}");
        return [.. (await unreadable.SkipAsync(Name, await _table.RowsAsync(filter, ct), Read, ct)).Reverse()];
    }

    public async Task<AuditEnds> EndsAsync(CancellationToken ct) => await EndsAsync(await _table.FindAsync(Partition, EndsRow, ct), ct);

    /// <summary>
    /// Removes the oldest entries: the log then says that it begins later, in the same transaction, so that nothing is missed and the
    /// rest is whole.
    /// </summary>
    /// <returns>How many.</returns>
    public async Task<int> TrimAsync(Instant before, CancellationToken ct)
    {
        var old = (await _table.RowsAsync(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and At lt {before.ToDateTimeOffset()}"), ct)).Reverse().ToList();
        foreach (var rows in old.Chunk(MostInTransaction))
        {
            var row = await _table.FindAsync(Partition, EndsRow, ct)
                ?? throw new InvalidDataException("The log doesn't say where it ends.");
            var ends = new AuditEnds(Read(rows[^1]).Point, ReadEnds(row).Last);
            await _table.SubmitTransactionAsync(
                [
                    Write(ends).InPlaceOf(row),
                    .. rows.Select(entry => new TableTransactionAction(TableTransactionActionType.Delete, entry, entry.ETag)),
                ],
                ct);
        }
        return old.Count;
    }

    /// <summary>Where the row was taken away, the log goes on after its newest entry.</summary>
    private async Task<AuditEnds> EndsAsync(TableEntity? row, CancellationToken ct)
    {
        if (row is not null)
            return await unreadable.ReadAsync(Name, row, ReadEnds, ct);
        var newest = await PageAsync(below: null, most: 1, ct);
        return new AuditEnds(AuditPoint.Beginning, newest is [var last] ? last.Point : AuditPoint.Beginning);
    }

    private static string Key(long number) => (MostEntries - number).ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>Two could write the very same at one moment, and both are to stand in the log: so the row tells whose it is.</summary>
    private TableEntity Write(AuditEntry entry) => new(Partition, Key(entry.Number))
    {
        ["Number"] = entry.Number,
        ["At"] = entry.At.ToDateTimeOffset(),
        ["By"] = entry.By,
        ["Act"] = entry.Act.Value,
        ["About"] = entry.About,
        ["Whose"] = entry.Whose,
        ["Outcome"] = entry.Outcome.ToString(),
        ["Before"] = entry.Before,
        ["Hash"] = entry.Hash,
        ["Write"] = instance.NewNonce(),
    };

    private static AuditEntry Read(TableEntity row) => new(
        row.GetInt64("Number")!.Value, row.RequiredMoment("At"), row.Text("By"), new AuditAct(row.Text("Act")), row.Text("About"),
        row.Text("Whose"), Enum.Parse<AuditOutcome>(row.Text("Outcome")), row.Text("Before"), row.Text("Hash"));

    private static TableEntity Write(AuditEnds ends) => new(Partition, EndsRow)
    {
        ["StartNumber"] = ends.Start.Number,
        ["StartHash"] = ends.Start.Hash,
        ["LastNumber"] = ends.Last.Number,
        ["LastHash"] = ends.Last.Hash,
    };

    private static AuditEnds ReadEnds(TableEntity row) => new(
        new AuditPoint(row.GetInt64("StartNumber")!.Value, row.Text("StartHash")),
        new AuditPoint(row.GetInt64("LastNumber")!.Value, row.Text("LastHash")));
}
