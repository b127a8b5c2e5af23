using System.Text;
using Azure.Data.Tables;
using GevinstBot.Domain.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>A text that is to count as the network.</summary>
/// <param name="Text">The whole network.</param>
/// <param name="BasedOn">The version it was made from, or that its maker had seen; null where there was none.</param>
/// <param name="At">When.</param>
/// <param name="EditedBy">Who changed it from Teams; null for a file.</param>
public sealed record NewNetwork(string Text, string? BasedOn, Instant At, PersonId? EditedBy = null);

/// <summary>
/// The network's versions: one partition. A version is its text, in as many rows as it takes; the row <c>current</c> names the one that
/// counts, and is written in one transaction with the version's first row: there is no version that never counted, and none is half there.
/// </summary>
public sealed class NetworkTable(TableServiceClient tables)
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

    /// <summary>The name of the version that counts; null before the first.</summary>
    public async Task<string?> CurrentAsync(CancellationToken ct) => (await _table.FindAsync(Partition, CurrentRow, ct))?.Text("Version");

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
            ? NetworkName.Parse(row.RowKey).Fingerprint
            : null;

    public async Task<string> TextAsync(string version, CancellationToken ct)
    {
        var first = await RowAsync(version, ct);
        var text = new StringBuilder().AppendJoin("", NetworkColumns.Parts(first));
        for (var row = 1; row < NetworkColumns.Rows(first); row++)
            text.AppendJoin("", NetworkColumns.Parts(await RowAsync(NetworkColumns.Key(version, row), ct)));
        return text.ToString();
    }

    /// <returns>False when another version counts than the one it was based on; then nothing has changed.</returns>
    public async Task<bool> TryStoreAsync(NewNetwork next, CancellationToken ct)
    {
        var current = await _table.FindAsync(Partition, CurrentRow, ct);
        if (current?.Text("Version") != next.BasedOn)
            return false;
        var name = next.BasedOn is { } before
            ? NetworkName.Parse(before).Next(next.Text, next.At)
            : NetworkName.First(next.Text, next.At);
        var first = await WriteAllButFirstAsync(name.ToString(), next.Text, next.At, ct);
        first[EditedBy] = next.EditedBy?.Value;
        var pointer = new TableEntity(Partition, CurrentRow) { ["Version"] = name.ToString() };
        return await _table.TryWriteAllAsync(first, [pointer.InPlaceOf(current)], ct);
    }

    /// <summary>Keeps a file that isn't the network, but may become it.</summary>
    public async Task ProposeAsync(string text, Instant now, CancellationToken ct)
    {
        var first = await WriteAllButFirstAsync(Proposed + NetworkName.FingerprintOf(text), text, now, ct);
        await _table.UpsertEntityAsync(first, TableUpdateMode.Replace, ct);
    }

    /// <summary>A file that was proposed, by its fingerprint.</summary>
    public Task<string> ProposedAsync(string fingerprint, CancellationToken ct) => TextAsync(Proposed + fingerprint, ct);

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
