using Azure.Data.Tables;
using GevinstBot.Storage;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Network;

/// <summary>
/// Imported network files: one partition, one row for each version with the text as it was imported, and one row that names
/// the current version. Both are written in one transaction, so a network is never half imported.
/// </summary>
public sealed class NetworkTable(TableServiceClient tables)
{
    public const string Name = "Networks";

    private const string Partition = "network";
    private const string CurrentRow = "current";

    /// <summary>A property of Azure Tables holds 32 K characters; a longer text goes on in the next property.</summary>
    private const int PartLength = 30_000;

    private readonly TableClient _table = tables.GetTableClient(Name);

    public async Task<string?> CurrentTextAsync(CancellationToken ct)
    {
        var current = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, CurrentRow, cancellationToken: ct);
        if (!current.HasValue)
            return null;
        var version = await _table.GetEntityAsync<TableEntity>(Partition, current.Value!.Text("Version"), cancellationToken: ct);
        return TextOf(version.Value);
    }

    /// <summary>The file that was current at a moment; before the first import, the first. Null when there is none.</summary>
    public async Task<string?> TextAtAsync(Instant at, CancellationToken ct)
    {
        var imported = await _table.RowsAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {CurrentRow}"), ct);
        var then = imported.LastOrDefault(row => string.CompareOrdinal(row.RowKey, Key(at)) <= 0) ?? (imported is [var first, ..] ? first : null);
        return then is null ? null : TextOf(then);
    }

    public async Task ImportAsync(string text, Instant now, CancellationToken ct)
    {
        var imported = Key(now);
        var parts = text.Chunk(PartLength).Select(part => new string(part)).ToList();
        var version = new TableEntity(Partition, imported) { ["Imported"] = now.ToDateTimeOffset(), ["Parts"] = parts.Count };
        for (var part = 0; part < parts.Count; part++)
            version[$"Text{part}"] = parts[part];
        await _table.SubmitTransactionAsync(
            [
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, version),
                new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(Partition, CurrentRow) { ["Version"] = imported }),
            ],
            ct);
    }

    private static string Key(Instant imported) => InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmssfff").Format(imported);

    private static string TextOf(TableEntity version) =>
        string.Concat(Enumerable.Range(0, version.GetInt32("Parts")!.Value).Select(part => version.GetString($"Text{part}")));
}
