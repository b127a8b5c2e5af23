using System.IO.Compression;
using Azure.Data.Tables;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Storage.Backup;

/// <summary>What a backup holds.</summary>
/// <param name="Rows">How many rows were read.</param>
/// <param name="Again">How many of them were read once more at the end, because they may have changed meanwhile.</param>
/// <param name="Unknown">Tables in the store that this program doesn't know, and has not read.</param>
public sealed record BackupContent(int Rows, int Again, IReadOnlyList<string> Unknown);

/// <summary>
/// Copies every table with data to one stream: compressed, a row a line, so that a store of any size passes through. When all has been
/// read, what has changed since the beginning is read once more and follows; of two lines for one row the later counts. So what was written
/// before the beginning is in it, and of what was written meanwhile, nothing is half there but what came in the last moments.
/// </summary>
public sealed class BackupWriting(
    TableServiceClient tables, IEnumerable<TableName> known, StorageOptions options, IClock clock)
{
    /// <summary>The service's clock and this machine's may be so far apart.</summary>
    private static readonly Duration ClocksApart = Duration.FromMinutes(10);

    private int _rows;

    public async Task<BackupContent> WriteAsync(Stream stream, CancellationToken ct)
    {
        var began = clock.GetCurrentInstant();
        var there = await tables.NamesAsync(ct);
        var withData = known.Where(table => table.IsBackedUp).Select(table => table.Value);
        string[] ours = [.. withData.Intersect(there, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        await using var compressed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        await using var lines = new StreamWriter(compressed);
        await lines.WriteLineAsync(BackupLine.Of(new Dictionary<string, object>
        {
            [BackupReading.Form] = BackupReading.Known,
            ["made"] = InstantPattern.General.Format(began),
        }));
        await WriteTablesAsync(lines, ours, filter: null, ct);
        var first = _rows;
        // One process has the file, and this is it: nobody writes meanwhile.
        if (!options.IsEmbedded)
            await WriteTablesAsync(lines, ours, Since(began - ClocksApart), ct);
        await lines.WriteLineAsync(BackupLine.Of(new Dictionary<string, object> { [BackupReading.End] = _rows }));
        var unknown = there.Except(known.Select(table => table.Value), StringComparer.OrdinalIgnoreCase);
        return new BackupContent(first, _rows - first, [.. unknown]);
    }

    private static string Since(Instant moment) => TableClient.CreateQueryFilter($"Timestamp ge {moment.ToDateTimeOffset()}");

    private async Task WriteTablesAsync(StreamWriter lines, IEnumerable<string> names, string? filter, CancellationToken ct)
    {
        foreach (var name in names)
        {
            await lines.WriteLineAsync(BackupLine.Of(new Dictionary<string, object> { [BackupReading.Table] = name }));
            await foreach (var row in tables.GetTableClient(name).QueryAsync<TableEntity>(filter, cancellationToken: ct))
            {
                await lines.WriteLineAsync(BackupLine.Of(row));
                _rows++;
            }
        }
    }
}
