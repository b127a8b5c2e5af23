using System.Globalization;
using Azure;
using Azure.Data.Tables;
using GevinstBot.Domain.Audit;
using GevinstBot.Sending;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Audit;

/// <summary>Where the log stands, and how far that can be trusted.</summary>
/// <param name="Ends">Where it begins and ends.</param>
/// <param name="IsTorn">It doesn't say so itself, or says less than was there: what the ends are was found out otherwise.</param>
public sealed record AuditPlace(AuditEnds Ends, bool IsTorn);

/// <summary>
/// The log: one partition, one row an entry, the newest first; the row <c>ends</c> says where it begins and ends, and is written in one
/// transaction with each entry. So of two instances one comes after the other, and an entry that is taken away is missed. Should that row
/// be damaged, or say less than <see cref="AuditAnchor"/> does, the log goes on after the last entry that is known, and says so.
/// </summary>
public sealed class AuditTable(TableServiceClient tables, Instance instance, UnreadableRows unreadable, AuditAnchor anchor)
{
    public const string Name = "Audit";

    /// <summary>The log didn't say where it ends, or said less than was there, and goes on after the last entry that is known.</summary>
    private static readonly AuditAct Resumed = new("resume-log");

    private const string Partition = "audit";

    /// <summary>Sorts after every number.</summary>
    private const string EndsRow = "ends";

    /// <summary>A transaction takes a hundred rows, and one of them says where the log begins.</summary>
    private const int MostInTransaction = 99;

    private const long MostEntries = 9_999_999_999;

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Writes the entry that follows the log's last.</summary>
    /// <param name="act">What is logged.</param>
    /// <param name="by">The reference of who did it; empty for whoever runs the program.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<AuditEntry> AppendAsync(AuditedAct act, string by, CancellationToken ct)
    {
        ETag? tried = null;
        // Whoever was overtaken comes after the one who overtook: each try that fails is an entry that another wrote.
        while (true)
        {
            var seen = await anchor.FindAsync(ct);
            var row = await _table.FindAsync(Partition, EndsRow, ct);
            // Nobody has written, and it failed all the same: an entry is there that the log knows nothing of.
            var (ends, isTorn) = await PlaceAsync(row, seen, isBehind: row is not null && row.ETag == tried, ct);
            var entries = Next(ends.Last, act, by, isTorn).ToList();
            var after = ends with { Last = entries[^1].Point };
            var before = entries.SkipLast(1).Select(entry => Row(entry).InPlaceOf(before: null));
            if (await _table.TryWriteAllAsync(Row(entries[^1]), [Row(after).InPlaceOf(row), .. before], ct))
            {
                await anchor.FollowAsync(after, seen, ct);
                return entries[^1];
            }
            tried = row?.ETag;
        }
    }

    /// <summary>Where the log was torn, an entry of its own says so before it goes on.</summary>
    private static IEnumerable<AuditEntry> Next(AuditPoint last, AuditedAct act, string by, bool isTorn)
    {
        if (isTorn)
        {
            var resumed = AuditChain.Next(last, new AuditedAct(Resumed, By: null, act.At) { About = $"{last.Number}" }, by: "");
            yield return resumed;
            last = resumed.Point;
        }
        yield return AuditChain.Next(last, act, by);
    }

    /// <summary>The newest entries first, below a number; all of them when none is given.</summary>
    public async Task<IReadOnlyList<AuditEntry>> PageAsync(long? below, int most, CancellationToken ct)
    {
        var (from, end) = (below is { } number ? Key(number - 1) : "", EndsRow);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey lt {end}");
        await foreach (var page in _table.QueryAsync<TableEntity>(filter, maxPerPage: most, cancellationToken: ct).AsPages())
            return await unreadable.SkipAsync(Name, page.Values, AuditColumns.ReadEntry, ct);
        return [];
    }

    /// <summary>Every entry, the first first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AllAsync(CancellationToken ct)
    {
        var rows = await _table.RowsAsync(Entries, ct);
        return [.. (await unreadable.SkipAsync(Name, rows, AuditColumns.ReadEntry, ct)).Reverse()];
    }

    private static string Entries => TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {EndsRow}");

    /// <summary>Where the log stands. What is said elsewhere is read first, and so is never ahead of a log that is whole.</summary>
    public async Task<AuditPlace> PlaceAsync(CancellationToken ct)
    {
        var seen = await anchor.FindAsync(ct);
        return await PlaceAsync(await _table.FindAsync(Partition, EndsRow, ct), seen, isBehind: false, ct);
    }

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
            var seen = await anchor.FindAsync(ct);
            var row = await _table.FindAsync(Partition, EndsRow, ct);
            var ends = (await PlaceAsync(row, seen, isBehind: false, ct)).Ends with { Start = AuditColumns.ReadEntry(rows[^1]).Point };
            await _table.SubmitTransactionAsync(
                [
                    Row(ends).InPlaceOf(row),
                    .. rows.Select(entry => new TableTransactionAction(TableTransactionActionType.Delete, entry, entry.ETag)),
                ],
                ct);
            await anchor.BeginLaterAsync(ends, seen, ct);
        }
        return old.Count;
    }

    private async Task<AuditPlace> PlaceAsync(TableEntity? row, Anchored seen, bool isBehind, CancellationToken ct)
    {
        var says = await unreadable.ReadOrNullAsync(Name, row, AuditColumns.ReadEnds, ct);
        if (says is not null && !isBehind && says.Follows(seen.Ends))
            return new AuditPlace(says, IsTorn: seen.IsDamaged);
        var newest = await NewestAsync(ct);
        var ends = AuditEnds.Known(newest, seen.Ends ?? says);
        return new AuditPlace(ends, IsTorn: row is not null || seen.Seen is not null || newest is not null);
    }

    /// <summary>The newest entry that is there; without its hash where it can't be read, so that the chain shows it.</summary>
    private async Task<AuditPoint?> NewestAsync(CancellationToken ct)
    {
        if (await _table.FirstAsync(Entries, ct) is not { } row)
            return null;
        var entry = await unreadable.ReadOrNullAsync(Name, row, AuditColumns.ReadEntry, ct);
        return entry?.Point
            ?? (long.TryParse(row.RowKey, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
                ? new AuditPoint(MostEntries - key, "")
                : null);
    }

    private static string Key(long number) => (MostEntries - number).ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>Two could write the very same at one moment, and both are to stand in the log: so the row tells whose it is.</summary>
    private TableEntity Row(AuditEntry entry)
    {
        var row = new TableEntity(Partition, Key(entry.Number)) { ["Write"] = instance.NewNonce() };
        AuditColumns.Write(row, entry);
        return row;
    }

    private static TableEntity Row(AuditEnds ends)
    {
        var row = new TableEntity(Partition, EndsRow);
        AuditColumns.Write(row, ends);
        return row;
    }
}
