using System.Globalization;
using Azure.Data.Tables;
using GevinstBot.Storage;

namespace GevinstBot.Reporting;

/// <summary>
/// Several values in one row, each in a column of its own: a column holds 32 K characters, and one value never comes near that.
/// </summary>
internal static class ValueColumns
{
    public static void Write<T>(TableEntity row, IReadOnlyList<T> values, Func<T, string> write)
    {
        row["Values"] = values.Count;
        for (var at = 0; at < values.Count; at++)
            row[Column(at)] = write(values[at]);
    }

    public static IReadOnlyList<T> Read<T>(TableEntity row, Func<string, T> read) =>
        [.. Enumerable.Range(0, row.GetInt32("Values") ?? 0).Select(at => read(row.Text(Column(at))))];

    private static string Column(int at) => string.Create(CultureInfo.InvariantCulture, $"Value{at:D3}");
}
