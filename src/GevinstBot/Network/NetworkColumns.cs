using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>How a text of any length lies in the rows of a table: in so many properties, and so many rows, as it takes.</summary>
public static class NetworkColumns
{
    /// <summary>Stands in the keys of a text's further rows, and sorts after everything that its name may have.</summary>
    public const string Continued = "~";

    /// <summary>A property of Azure Tables holds 32 K characters; a longer text goes on in the next property.</summary>
    private const int PartLength = 30_000;

    /// <summary>A row holds 1 MiB, which is half as many characters; a longer text goes on in the next row.</summary>
    private const int PartsInRow = 15;

    /// <summary>The rows of a text; without the others, the first makes no text.</summary>
    public static IReadOnlyList<TableEntity> Of(string partition, string name, string text, Instant imported)
    {
        var rows = Split(text).Chunk(PartsInRow).ToList();
        return [.. rows.Select((parts, at) => Row(new TableEntity(partition, Key(name, at)), parts, rows.Count, imported))];
    }

    public static string Key(string name, int row) =>
        row == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}{Continued}{row:000}");

    public static bool IsFirst(TableEntity row) => !row.RowKey.Contains(Continued, StringComparison.Ordinal);

    /// <summary>In how many rows the text lies whose first row this is.</summary>
    public static int Rows(TableEntity first) => first["Rows"] as int? ?? 1;

    public static Instant Imported(TableEntity first) => first.RequiredMoment("Imported");

    /// <summary>A text as it was written; null where a row of it was taken away, or cut.</summary>
    public static async Task<string?> FindAsync(TableClient table, string partition, string name, CancellationToken ct)
    {
        var (text, rows) = (new StringBuilder(), 1);
        for (var at = 0; at < rows; at++)
        {
            if (await table.FindAsync(partition, Key(name, at), ct) is not { } row || Parts(row) is not { } parts)
                return null;
            text.AppendJoin("", parts);
            rows = at == 0 ? Rows(row) : rows;
        }
        return text.ToString();
    }

    /// <summary>The text of one row; null where something of it is missing.</summary>
    public static IReadOnlyList<string>? Parts(TableEntity row)
    {
        if (row["Parts"] is not int parts)
            return null;
        List<string> texts = [.. Enumerable.Range(0, parts).Select(part => row[Column(part)]).OfType<string>()];
        return texts.Count == parts ? texts : null;
    }

    private static TableEntity Row(TableEntity row, string[] parts, int rows, Instant imported)
    {
        (row["Imported"], row["Rows"], row["Parts"]) = (imported.ToDateTimeOffset(), rows, parts.Length);
        for (var part = 0; part < parts.Length; part++)
            row[Column(part)] = parts[part];
        return row;
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

    private static string Column(int part) => string.Create(CultureInfo.InvariantCulture, $"Text{part}");
}
