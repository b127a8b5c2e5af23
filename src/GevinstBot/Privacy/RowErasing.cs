using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using GevinstBot.Domain.Privacy;
using GevinstBot.Storage;

namespace GevinstBot.Privacy;

/// <summary>
/// Finds and forgets somebody row by row, without knowing what the columns mean: a table that is added is gone through as well. A row
/// that is about the person alone, by its keys, is removed; in all others somebody who is nobody stands in their place, and what they
/// answered for their organisation stays the organisation's.
/// </summary>
public sealed class RowErasing(TableServiceClient tables, IEnumerable<TableName> known, StoreSweep sweep)
{
    /// <summary>After the last row: nor is it left where it was stored.</summary>
    public Task SweepAsync(CancellationToken ct) => sweep.SweepAsync(ct);

    /// <summary>Every row that a text is in, in whichever column or key, of some tables.</summary>
    public async IAsyncEnumerable<(TableClient Table, TableEntity Row)> WhereAsync(
        Func<string, bool> isIn, Func<string, bool> ofTable, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var name in known.Select(table => table.Value).Where(ofTable))
        {
            var table = tables.GetTableClient(name);
            await foreach (var row in table.QueryAsync<TableEntity>(cancellationToken: ct))
            {
                if (row.Select(column => column.Value).OfType<string>().Any(isIn))
                    yield return (table, row);
            }
        }
    }

    /// <summary>How many rows were removed, and how many are without the person now. Cut off, it can be run again.</summary>
    public async Task<(int Removed, int Changed)> ForgetAsync(Forgotten who, Func<string, bool> ofTable, CancellationToken ct)
    {
        var (removed, changed) = (0, 0);
        await foreach (var (table, row) in WhereAsync(who.IsIn, ofTable, ct))
        {
            var isAbout = who.IsIn(row.PartitionKey) || who.IsIn(row.RowKey);
            if (isAbout)
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, cancellationToken: ct);
            else
                await ChangeAsync(table, row, who, ct);
            (removed, changed) = isAbout ? (removed + 1, changed) : (removed, changed + 1);
        }
        return (removed, changed);
    }

    /// <summary>Written on what was read: an answer that somebody corrects meanwhile stays corrected.</summary>
    private static async Task ChangeAsync(TableClient table, TableEntity? row, Forgotten who, CancellationToken ct)
    {
        while (row is not null)
        {
            var without = new TableEntity(row.PartitionKey, row.RowKey);
            foreach (var (column, value) in row.Where(column => column.Key is not ("odata.etag" or nameof(TableEntity.Timestamp))))
                without[column] = value is string text ? who.Without(text) : value;
            if (await table.TryWriteAsync(without, row.ETag, ct) is not null)
                return;
            row = await table.FindAsync(row.PartitionKey, row.RowKey, ct);
        }
    }
}
