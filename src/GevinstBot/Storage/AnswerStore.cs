using Azure.Data.Tables;
using GevinstBot.Domain;

namespace GevinstBot.Storage;

/// <summary>
/// The one way answers are found, listed and stored. A table gives it the columns; it sees to the versions, to what was
/// overtaken, and to rows that can't be read: those are noted and left alone, and nothing is stored over them.
/// </summary>
/// <param name="table">Where the answers are.</param>
/// <param name="unreadable">Where is noted what can't be read.</param>
/// <param name="write">Fills in an answer's columns; its version is filled in here.</param>
/// <param name="read">Makes an answer of a row and its version, and throws when it can't.</param>
public sealed class AnswerStore<T>(
    TableClient table, UnreadableRows unreadable, Action<TableEntity, T> write, Func<TableEntity, int, T> read)
    where T : class, IVersioned<T>
{
    /// <summary>How often somebody may be faster once more while answers are put together; then whoever sent it is asked.</summary>
    private const int MostMerges = 3;

    private static readonly string[] OfTheService = ["odata.etag", "Timestamp"];

    /// <summary>Null when nobody has answered.</summary>
    /// <exception cref="UnreadableRowException">There is an answer, and it can't be read.</exception>
    public async Task<T?> FindAsync(string partition, string id, CancellationToken ct) => (await FindRowAsync(partition, id, ct)).Answer;

    /// <summary>For whoever goes on without an answer that can't be read: then as if there were none.</summary>
    public async Task<T?> FindReadableAsync(string partition, string id, CancellationToken ct) =>
        await unreadable.ReadOrNullAsync(table.Name, await table.FindAsync(partition, id, ct), Read, ct);

    /// <summary>Every answer of the partition as it stands, in the order of their ids, without those that can't be read.</summary>
    public async Task<IReadOnlyList<T>> AllAsync(string partition, CancellationToken ct) =>
        await unreadable.SkipAsync(table.Name, await table.CurrentAsync(partition, ct), Read, ct);

    /// <summary>Every answer as it stands that a filter lets through, in whichever partition, without those that can't be read.</summary>
    public async Task<IReadOnlyList<T>> WhereAsync(string filter, CancellationToken ct) =>
        await unreadable.SkipAsync(table.Name, await table.CurrentWhereAsync(filter, ct), Read, ct);

    /// <summary>Every version of an answer, the first first.</summary>
    public async Task<IReadOnlyList<T>> HistoryAsync(string partition, string id, CancellationToken ct) =>
        await unreadable.SkipAsync(table.Name, await table.VersionsAsync(partition, id, ct), Read, ct);

    /// <summary>Stores what somebody answered who was looking at a version.</summary>
    /// <param name="partition">The partition's key.</param>
    /// <param name="id">The row's key.</param>
    /// <param name="basedOn">The version that was looked at; 0 when there was no answer.</param>
    /// <param name="next">Makes the answer of the one before it and its version.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="UnreadableRowException">There is an answer, and it can't be read.</exception>
    public async Task<StoreResult<T>> StoreAsync(string partition, string id, int basedOn, Func<T?, int, T> next, CancellationToken ct)
    {
        var (row, before) = await FindRowAsync(partition, id, ct);
        var answer = next(before, (before?.Version ?? 0) + 1);
        if (before?.SaysTheSameAs(answer) is true)
            return new StoreResult<T>(StoreOutcome.Same, before);
        if (before is not null && before.Version != basedOn)
            return await OvertakenAsync(partition, id, answer, before, ct);
        if (await table.TryStoreAsync(row, Next(partition, id, row, before, answer), ct))
            return new StoreResult<T>(StoreOutcome.Stored, answer);
        var (written, standing) = await FindRowAsync(partition, id, ct);
        var faster = standing ?? throw new InvalidOperationException($"{table.Name} {partition} {id} has a history, and no answer.");
        // Something was noted beside the answer meanwhile, and it is still the one that was looked at.
        if (faster.Version == before?.Version && written!.ETag != row!.ETag)
            return await StoreAsync(partition, id, basedOn, next, ct);
        return faster.SaysTheSameAs(answer)
            ? new StoreResult<T>(StoreOutcome.Same, faster)
            : await OvertakenAsync(partition, id, answer, faster, ct);
    }

    /// <summary>
    /// The same of an answer that several fill in: one that was overtaken is put together with what stands, and stored on it.
    /// </summary>
    /// <param name="partition">The partition's key.</param>
    /// <param name="id">The row's key.</param>
    /// <param name="basedOn">The version that was looked at; 0 when there was no answer.</param>
    /// <param name="said">What was typed.</param>
    /// <param name="next">Makes the answer of that, the one before it and its version.</param>
    /// <param name="merge">
    /// Puts together what was looked at (null where there was no answer), what was typed, and what stands; null where they clash.
    /// </param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="UnreadableRowException">There is an answer, and it can't be read.</exception>
    public async Task<StoreResult<T>> MergeAsync<TSaid>(
        string partition, string id, int basedOn, TSaid said, Func<TSaid, T?, int, T> next, Func<T?, TSaid, T, TSaid?> merge,
        CancellationToken ct) where TSaid : class
    {
        var result = await StoreAsync(partition, id, basedOn, (before, version) => next(said, before, version), ct);
        for (var tries = 0; tries < MostMerges && result is { Outcome: StoreOutcome.Overtaken, IsEarlier: false }; tries++)
        {
            var (begun, other) = (await VersionAsync(partition, id, basedOn, ct), result.Standing);
            if (merge(begun, said, other) is not { } both)
                return result;
            result = await StoreAsync(partition, id, other.Version, (before, version) => next(both, before, version), ct);
            // Heard again, a press finds what it was put together to, and nothing more is stored.
            if (result.Outcome is StoreOutcome.Stored)
                return result with { MergedWith = other };
        }
        return result;
    }

    /// <summary>Stores several answers of one partition: all of them or none, and those that say nothing new stay as they are.</summary>
    /// <param name="partition">The partition's key.</param>
    /// <param name="next">For each row's key, makes the answer of the one before it and its version.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>False when somebody else has stored one of them meanwhile; nothing was written.</returns>
    /// <exception cref="UnreadableRowException">One of them is there, and can't be read.</exception>
    public async Task<bool> TryStoreAllAsync(
        string partition, IReadOnlyDictionary<string, Func<T?, int, T>> next, CancellationToken ct)
    {
        var standing = (await table.CurrentAsync(partition, ct)).ToDictionary(row => row.RowKey);
        var rows = new List<(TableEntity? Before, TableEntity Current)>();
        foreach (var (id, make) in next)
        {
            var row = standing.GetValueOrDefault(id);
            var before = row is null ? null : await unreadable.ReadAsync(table.Name, row, Read, ct);
            var answer = make(before, (before?.Version ?? 0) + 1);
            if (before?.SaysTheSameAs(answer) is not true)
                rows.Add((row, Next(partition, id, row, before, answer)));
        }
        return rows.Count == 0 || await table.TryStoreAllAsync(rows, ct);
    }

    private async Task<T?> VersionAsync(string partition, string id, int version, CancellationToken ct) => version == 0
        ? null
        : (await HistoryAsync(partition, id, ct)).FirstOrDefault(earlier => earlier.Version == version);

    private async Task<StoreResult<T>> OvertakenAsync(string partition, string id, T answer, T standing, CancellationToken ct)
    {
        var history = await HistoryAsync(partition, id, ct);
        return new StoreResult<T>(StoreOutcome.Overtaken, standing) { IsEarlier = history.Any(earlier => earlier.SaysTheSameAs(answer)) };
    }

    private async Task<(TableEntity? Row, T? Answer)> FindRowAsync(string partition, string id, CancellationToken ct)
    {
        var row = await table.FindAsync(partition, id, ct);
        return (row, row is null ? null : await unreadable.ReadAsync(table.Name, row, Read, ct));
    }

    /// <summary>What this program would not have written of the answer before is a newer one's, and stays.</summary>
    private TableEntity Next(string partition, string id, TableEntity? row, T? before, T answer)
    {
        var next = Row(partition, id, answer);
        if (row is null || before is null)
            return next;
        var known = Row(partition, id, before);
        foreach (var (column, value) in row.Where(column => !OfTheService.Contains(column.Key) && !known.ContainsKey(column.Key)))
            next.TryAdd(column, value);
        return next;
    }

    private TableEntity Row(string partition, string id, T answer)
    {
        var row = new TableEntity(partition, id);
        write(row, answer);
        row[VersionedRows.Version] = answer.Version;
        return row;
    }

    private T Read(TableEntity row) =>
        read(row, row.GetInt32(VersionedRows.Version) ?? throw new InvalidDataException($"The row has no {VersionedRows.Version}."));
}
