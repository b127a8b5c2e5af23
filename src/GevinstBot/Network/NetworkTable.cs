using Azure.Data.Tables;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>What the row says that names the version that counts.</summary>
/// <param name="IsThere">False before the first version, or where the row was taken away.</param>
/// <param name="Version">Null where it isn't there, or names none.</param>
public readonly record struct NetworkPointer(bool IsThere, string? Version);

/// <summary>
/// The network's versions: one partition. A version is its text, in as many rows as it takes; the row <c>current</c> names the one that
/// counts, and is written in one transaction with the version's first row: there is no version that never counted, and none is half there.
/// </summary>
public sealed class NetworkTable(TableServiceClient tables, AnchorTable anchors)
{
    public const string Name = "Networks";

    private const string Partition = "network";
    private const string CurrentRow = "current";

    /// <summary>Sorts after the pointer, and so isn't among the versions.</summary>
    private const string Proposed = "proposed-";

    private const string EditedBy = "EditedBy";

    private const int FewDays = 30;
    private const int MoreDays = 10;
    private const int AllDays = 300_000;

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>Which version counts.</summary>
    public async Task<NetworkPointer> CurrentAsync(CancellationToken ct) => Pointer(await _table.FindAsync(Partition, CurrentRow, ct));

    /// <summary>Whether there is any version.</summary>
    public async Task<bool> HasVersionsAsync(CancellationToken ct) =>
        await _table.FirstAsync(Versions(from: "", before: CurrentRow), ct) is not null;

    /// <summary>Whether a network has ever counted, whatever is left of it here.</summary>
    public async Task<bool> HasCountedAsync(CancellationToken ct) => await anchors.FindAsync(Partition, ct) is not null;

    /// <summary>Says outside this table that a network counts.</summary>
    public async Task AnchorAsync(CancellationToken ct)
    {
        if (!await HasCountedAsync(ct))
            await anchors.TryWriteAsync(AnchorTable.Row(Partition), before: null, ct);
    }

    /// <summary>The names of the versions, in the order in which they counted.</summary>
    public async Task<IReadOnlyList<string>> VersionNamesAsync(CancellationToken ct) =>
    [
        .. (await VersionsAsync(Versions(from: "", before: CurrentRow), ct)).Select(row => row.RowKey)
            .Where(name => NetworkName.Find(name) is not null),
    ];

    /// <summary>The name of the version that counted at a moment; before the first, the first. Null when there is none.</summary>
    public async Task<string?> AtAsync(Instant at, CancellationToken ct)
    {
        // The last is looked for among ever more: a network that is changed every week has hundreds.
        for (var days = FewDays; days < AllDays; days *= MoreDays)
        {
            var filter = Versions(from: RowKeys.Of(at - Duration.FromDays(days)), before: RowKeys.Of(at) + NetworkColumns.Continued);
            if ((await VersionsAsync(filter, ct)) is [.., var last])
                return last.RowKey;
        }
        return (await _table.FirstAsync(Versions(from: "", before: CurrentRow), ct))?.RowKey;
    }

    private static string Versions(string from, string before) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey ge {from} and RowKey lt {before}");

    /// <summary>The fingerprint of the file that was imported last, before what was changed from Teams; null when none was.</summary>
    public async Task<string?> LastFileAsync(CancellationToken ct) =>
        (await VersionsAsync(Versions(from: "", before: CurrentRow), ct)).LastOrDefault(row => row.GetString(EditedBy) is null) is { } row
            ? NetworkName.Find(row.RowKey)?.Fingerprint
            : null;

    /// <summary>A version's text, or a proposed file's; null where a row of it was taken away, or cut.</summary>
    public Task<string?> FindTextAsync(string version, CancellationToken ct) => NetworkColumns.FindAsync(_table, Partition, version, ct);

    /// <returns>False when another version counts than the one it was based on; then nothing has changed.</returns>
    public async Task<bool> TryStoreAsync(NewNetwork next, CancellationToken ct)
    {
        var current = await _table.FindAsync(Partition, CurrentRow, ct);
        if (Pointer(current).Version != next.BasedOn)
            return false;
        // Where nobody can tell which one counts, it comes after all that there are.
        var before = next.BasedOn ?? (await VersionNamesAsync(ct) is [.., var last] ? last : null);
        var name = before is null
            ? NetworkName.First(next.Text, next.At)
            : NetworkName.Find(before)!.Next(next.Text, next.At);
        var first = await WriteAllButFirstAsync(name.ToString(), next.Text, next.At, ct);
        first[EditedBy] = next.EditedBy;
        var pointer = new TableEntity(Partition, CurrentRow) { ["Version"] = name.ToString() };
        if (!await _table.TryWriteAllAsync(first, [pointer.InPlaceOf(current)], ct))
            return false;
        if (before is null)
            await AnchorAsync(ct);
        return true;
    }

    private static NetworkPointer Pointer(TableEntity? row) =>
        new(row is not null, NetworkName.Find(row?["Version"] as string)?.ToString());

    /// <summary>Keeps a file that isn't the network, but may become it.</summary>
    public async Task ProposeAsync(string text, Instant now, CancellationToken ct)
    {
        var first = await WriteAllButFirstAsync(Proposed + NetworkName.FingerprintOf(text), text, now, ct);
        await _table.UpsertEntityAsync(first, TableUpdateMode.Replace, ct);
    }

    /// <summary>A file that was proposed, by its fingerprint.</summary>
    public async Task<string> ProposedAsync(string fingerprint, CancellationToken ct) =>
        await FindTextAsync(Proposed + fingerprint, ct) ?? throw new InvalidDataException($"{Proposed}{fingerprint} isn't whole.");

    /// <summary>The names of all that is kept: versions, and files that were proposed.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken ct)
    {
        var names = new List<string>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: [nameof(TableEntity.RowKey)], cancellationToken: ct))
        {
            if (row.RowKey != CurrentRow && NetworkColumns.IsFirst(row))
                names.Add(row.RowKey);
        }
        return names;
    }

    /// <summary>
    /// Puts another text in the place of one that is kept, all of it or nothing: for what must not be kept any more. It keeps its name, by
    /// which it is known, and so no longer tells the text's fingerprint.
    /// </summary>
    public async Task RewriteAsync(string name, string text, CancellationToken ct)
    {
        var before = await RowAsync(name, ct);
        var rows = NetworkColumns.Of(Partition, name, text, NetworkColumns.Imported(before));
        rows[0][EditedBy] = before.GetString(EditedBy);
        var gone = Enumerable.Range(rows.Count, Math.Max(0, NetworkColumns.Rows(before) - rows.Count)).Select(at =>
            new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(Partition, NetworkColumns.Key(name, at))));
        await _table.SubmitTransactionAsync(
            [.. rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), .. gone], ct);
    }

    /// <summary>The first rows of the versions that a filter lets through, in the order in which they counted, without texts.</summary>
    private async Task<IReadOnlyList<TableEntity>> VersionsAsync(string filter, CancellationToken ct)
    {
        var rows = new List<TableEntity>();
        string[] columns = [nameof(TableEntity.RowKey), EditedBy];
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: columns, cancellationToken: ct))
        {
            if (NetworkColumns.IsFirst(row))
                rows.Add(row);
        }
        return rows;
    }

    /// <returns>The first row, which makes the text one that is there.</returns>
    private async Task<TableEntity> WriteAllButFirstAsync(string name, string text, Instant now, CancellationToken ct)
    {
        var rows = NetworkColumns.Of(Partition, name, text, now);
        foreach (var row in rows.Skip(1))
            await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, ct);
        return rows[0];
    }

    private async Task<TableEntity> RowAsync(string key, CancellationToken ct) =>
        (await _table.GetEntityAsync<TableEntity>(Partition, key, cancellationToken: ct)).Value;
}
