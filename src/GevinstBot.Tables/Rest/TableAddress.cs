using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Rest;

/// <summary>Where things are. Keys and filters are escaped whole; a quote in a key is doubled first.</summary>
internal sealed class TableAddress(Uri endpoint)
{
    private readonly string _root = endpoint.AbsoluteUri.TrimEnd('/');

    public string Tables => $"{_root}/Tables";

    public string Batch => $"{_root}/$batch";

    public string TableNamed(string table) => $"{Tables}('{table}')";

    public string Rows(string table) => $"{_root}/{table}";

    public string Row(string table, string partitionKey, string rowKey) =>
        $"{_root}/{table}(PartitionKey='{Key(partitionKey)}',RowKey='{Key(rowKey)}')";

    public string RowSelecting(string table, string partitionKey, string rowKey, IReadOnlyCollection<string>? select) =>
        Row(table, partitionKey, rowKey) + Query([("$select", Names(select))]);

    public string TablesPage(PageRequest page) =>
        Tables + Query([("$filter", page.Filter), ("$top", Top(page)), ("NextTableName", page.Continuation)]);

    public string RowsPage(string table, PageRequest page)
    {
        var next = page.Continuation?.Split(' ', 2);
        return $"{Rows(table)}()" + Query([
            ("$filter", page.Filter), ("$top", Top(page)), ("$select", Names(page.Select)),
            ("NextPartitionKey", next?[0]), ("NextRowKey", next is [_, var row] ? row : null)]);
    }

    private static string Key(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));

    private static string? Top(PageRequest page) => page.Size is null ? null : $"{page.Top}";

    private static string? Names(IReadOnlyCollection<string>? select) => select is null or { Count: 0 } ? null : string.Join(',', select);

    private static string Query((string Name, string? Value)[] parameters)
    {
        var given = parameters.Where(parameter => !string.IsNullOrEmpty(parameter.Value))
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}");
        var query = string.Join('&', given);
        return query.Length == 0 ? string.Empty : $"?{query}";
    }
}
