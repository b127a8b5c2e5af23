using Azure.Data.Tables;
using GevinstBot.Network;
using GevinstBot.Reporting.Figures;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>
/// Files of figures that wait for a yes: a partition each, with its rows as they were read, and those that were refused as the file that
/// their sender may fetch, in as many pieces as it takes. They go when the sender has answered, or the card is over.
/// </summary>
public sealed class FigureFileTable(TableServiceClient tables)
{
    public const string Name = "FigureFiles";

    private const string Sheet = "sheet";
    private const string Refused = "refused";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <param name="id">A name that nothing else has.</param>
    /// <param name="sheet">The file, without numbers that name a person.</param>
    /// <param name="refused">The rows to correct; empty where there are none.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task KeepAsync(string id, NamedSheet sheet, string refused, Instant now, CancellationToken ct)
    {
        var rows = NetworkColumns.Of(id, Sheet, FigureFileJson.Write(sheet), now)
            .Concat(refused.Length == 0 ? [] : NetworkColumns.Of(id, Refused, refused, now));
        foreach (var row in rows)
            await _table.TryAddAsync(row, ct);
    }

    /// <summary>Null when it is gone.</summary>
    public async Task<NamedSheet?> FindAsync(string id, CancellationToken ct) =>
        await NetworkColumns.FindAsync(_table, id, Sheet, ct) is { } text ? FigureFileJson.Read(text) : null;

    /// <summary>The rows to correct; null when they are gone.</summary>
    public Task<string?> RefusedAsync(string id, CancellationToken ct) => NetworkColumns.FindAsync(_table, id, Refused, ct);

    public async Task RemoveAsync(string id, CancellationToken ct)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {id}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: [nameof(TableEntity.RowKey)], cancellationToken: ct))
            await _table.DeleteEntityAsync(id, row.RowKey, cancellationToken: ct);
    }
}
