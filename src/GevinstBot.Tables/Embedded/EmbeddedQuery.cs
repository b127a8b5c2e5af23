using GevinstBot.Tables.Filters;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Embedded;

/// <summary>One page of a table: in key order, filtered, with the properties asked for.</summary>
internal static class EmbeddedQuery
{
    public static TablePage<TableRow> Page(EmbeddedRows rows, FilterNode? filter, (string PartitionKey, string RowKey)? from, PageRequest page)
    {
        var found = rows
            .Find(range => [range.Of(filter), from is { } start ? range.From(filter, start.PartitionKey, start.RowKey) : null])
            .Where(row => filter.Passes(name => Property(row, name)))
            .Take(page.Top + 1)
            .ToList();
        var next = found.Count > page.Top ? EmbeddedContinuation.Of(found[^1].PartitionKey!, found[^1].RowKey!) : null;
        return new TablePage<TableRow>(StoredResponse.Success(200), [.. found.Take(page.Top).Select(row => Only(row, page.Select))], next);
    }

    /// <summary>With a selection, everything not named is left out, the keys too.</summary>
    public static TableRow Only(TableRow row, IReadOnlyCollection<string>? select) => select is null or { Count: 0 } ? row : row with
    {
        PartitionKey = select.Contains(EntityNames.PartitionKey) ? row.PartitionKey : null,
        RowKey = select.Contains(EntityNames.RowKey) ? row.RowKey : null,
        Timestamp = select.Contains(EntityNames.Timestamp) ? row.Timestamp : null,
        Properties = row.Properties.Where(property => select.Contains(property.Key)).ToDictionary(StringComparer.Ordinal),
    };

    private static object? Property(TableRow row, string name) => name switch
    {
        EntityNames.PartitionKey => row.PartitionKey,
        EntityNames.RowKey => row.RowKey,
        EntityNames.Timestamp => row.Timestamp,
        _ => row.Properties.GetValueOrDefault(name),
    };
}
