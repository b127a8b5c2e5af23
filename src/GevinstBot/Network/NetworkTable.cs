using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// Imported network files: one partition. A version is the text as it was imported, in as many rows as it takes; the row
/// <c>current</c> names the version that counts and is written last, so a network is never half imported.
/// </summary>
public sealed class NetworkTable(TableServiceClient tables)
{
    public const string Name = "Networks";

    private const string Partition = "network";
    private const string CurrentRow = "current";

    /// <summary>A property of Azure Tables holds 32 K characters; a longer text goes on in the next property.</summary>
    private const int PartLength = 30_000;

    /// <summary>A row holds 1 MiB, which is half as many characters; a longer text goes on in the next row.</summary>
    private const int PartsInRow = 15;

    /// <summary>Stands in the keys of a version's further rows, and sorts after everything that a version's name may have.</summary>
    private const string Continued = "~";

    private readonly TableClient _table = tables.GetTableClient(Name);

    /// <summary>The name of the version that counts; null before the first import.</summary>
    public async Task<string?> CurrentAsync(CancellationToken ct) =>
        (await _table.FindAsync(Partition, CurrentRow, ct))?.Text("Version");

    /// <summary>The name of the version that counted at a moment; before the first import, the first. Null when there is none.</summary>
    public async Task<string?> AtAsync(Instant at, CancellationToken ct)
    {
        var names = new List<string>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Partition} and RowKey lt {CurrentRow}");
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: [nameof(TableEntity.RowKey)], cancellationToken: ct))
        {
            if (!row.RowKey.Contains(Continued, StringComparison.Ordinal))
                names.Add(row.RowKey);
        }
        return names.LastOrDefault(name => string.CompareOrdinal(name, RowKeys.Of(at) + Continued) < 0) ?? names.FirstOrDefault();
    }

    public async Task<string> TextAsync(string version, CancellationToken ct)
    {
        var first = await RowAsync(version, ct);
        var text = new StringBuilder().AppendJoin("", Parts(first));
        for (var row = 1; row < (first.GetInt32("Rows") ?? 1); row++)
            text.AppendJoin("", Parts(await RowAsync(RowKey(version, row), ct)));
        return text.ToString();
    }

    /// <returns>The name of the version, which counts from now on.</returns>
    public async Task<string> ImportAsync(string text, Instant now, CancellationToken ct)
    {
        var rows = Split(text).Chunk(PartsInRow).ToList();
        var version = $"{RowKeys.Of(now)}-{Fingerprint(text)}";
        for (var row = 0; row < rows.Count; row++)
            await _table.UpsertEntityAsync(Row(RowKey(version, row), rows[row], rows.Count, now), TableUpdateMode.Replace, ct);
        await _table.UpsertEntityAsync(new TableEntity(Partition, CurrentRow) { ["Version"] = version }, TableUpdateMode.Replace, ct);
        return version;
    }

    private async Task<TableEntity> RowAsync(string key, CancellationToken ct) =>
        (await _table.GetEntityAsync<TableEntity>(Partition, key, cancellationToken: ct)).Value;

    private static TableEntity Row(string key, string[] parts, int rows, Instant now)
    {
        var row = new TableEntity(Partition, key) { ["Imported"] = now.ToDateTimeOffset(), ["Rows"] = rows, ["Parts"] = parts.Length };
        for (var part = 0; part < parts.Length; part++)
            row[Column(part)] = parts[part];
        return row;
    }

    private static IEnumerable<string> Parts(TableEntity row)
    {
        var parts = row.GetInt32("Parts") ?? throw new InvalidDataException("The row has no Parts.");
        return Enumerable.Range(0, parts).Select(part => row.GetString(Column(part)) ?? "");
    }

    /// <summary>A pair of surrogates stays together: half a character can't be stored.</summary>
    private static IEnumerable<string> Split(string text)
    {
        for (var (from, length) = (0, 0); from < text.Length; from += length)
        {
            length = Math.Min(PartLength, text.Length - from);
            if (char.IsHighSurrogate(text[from + length - 1]) && from + length < text.Length)
                length--;
            yield return text.Substring(from, length);
        }
    }

    /// <summary>Two instances that import different files in one millisecond must not write into each other's version.</summary>
    private static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));

    private static string RowKey(string version, int row) =>
        row == 0 ? version : string.Create(CultureInfo.InvariantCulture, $"{version}{Continued}{row:000}");

    private static string Column(int part) => string.Create(CultureInfo.InvariantCulture, $"Text{part}");
}
