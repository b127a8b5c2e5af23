using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Data.Tables;

namespace GevinstBot.Storage.Backup;

/// <summary>A row of a backup, and the table it belongs to.</summary>
public sealed record BackupRow(string Table, TableEntity Row);

/// <summary>
/// Reads a backup row by row. One that is cut off, changed on the way or of a newer program is found out at the latest at its end.
/// </summary>
public static class BackupReading
{
    public const string Form = "GevinstBot.backup";
    public const string Table = "table";
    public const string End = "end";

    /// <summary>Raised by a change that this program would misread.</summary>
    public const int Known = 1;

    /// <exception cref="InvalidDataException">It is no backup, not a whole one, or not one that this program can read.</exception>
    public static async IAsyncEnumerable<BackupRow> RowsAsync(Stream stream, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var content = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var lines = new StreamReader(content);
        if (Number(await NextAsync(lines, ct), Form) is not Known)
            throw new InvalidDataException("It is no backup of this program.");
        var (table, rows) = ("", 0);
        while (true)
        {
            var line = await NextAsync(lines, ct);
            if (Number(line, End) is { } counted)
            {
                if (counted != rows)
                    throw new InvalidDataException($"It has {rows} rows, and should have {counted}.");
                yield break;
            }
            if (line.TryGetProperty(Table, out var name) && !line.TryGetProperty(nameof(TableEntity.RowKey), out _))
            {
                table = name.GetString() ?? "";
                continue;
            }
            yield return new BackupRow(table, Row(line));
            rows++;
        }
    }

    private static async Task<JsonElement> NextAsync(StreamReader lines, CancellationToken ct)
    {
        if (await lines.ReadLineAsync(ct) is not { } line)
            throw new InvalidDataException("It ends too early.");
        try
        {
            return JsonElement.Parse(line);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("A line is damaged.", broken);
        }
    }

    private static int? Number(JsonElement line, string name) =>
        line.ValueKind == JsonValueKind.Object && !line.TryGetProperty(nameof(TableEntity.RowKey), out _)
        && line.TryGetProperty(name, out var value) && value.TryGetInt32(out var number) ? number : null;

    private static TableEntity Row(JsonElement line)
    {
        try
        {
            return BackupLine.Row(line);
        }
        catch (Exception broken) when (broken is FormatException or InvalidOperationException or OverflowException)
        {
            throw new InvalidDataException("A row is damaged.", broken);
        }
    }
}
