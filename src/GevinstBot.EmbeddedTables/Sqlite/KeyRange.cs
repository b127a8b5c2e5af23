using GevinstBot.EmbeddedTables.Filters;
using GevinstBot.EmbeddedTables.Protocol;

namespace GevinstBot.EmbeddedTables.Sqlite;

/// <summary>
/// The part of a filter that is about keys, as SQL, so that a point or a range is found by the index. It may
/// let through more than the filter does, never less: the whole filter is asked again for every row found.
/// </summary>
/// <param name="tableId">The first of <see cref="Values"/>.</param>
internal sealed class KeyRange(long tableId)
{
    /// <summary>What stands for <c>$0</c>, <c>$1</c> … : values are parameters, only our own words become SQL.</summary>
    public List<object> Values { get; } = [tableId];

    /// <summary>Null where the keys say nothing.</summary>
    public string? Of(FilterNode? filter) => filter switch
    {
        FilterNode.And(var left, var right) => (Of(left), Of(right)) switch
        {
            ({ } a, { } b) => $"({a} AND {b})",
            var (a, b) => a ?? b,
        },
        FilterNode.Or(var left, var right) => Either(left, right),
        FilterNode.Comparison { Value: string value } comparison when Column(comparison.Property) is { } column =>
            $"{column} {Sign(comparison.Operator)} {Parameter(value)}",
        _ => null,
    };

    /// <summary>
    /// Where a page goes on. Within one partition the row key alone says it: beside an equal partition key the
    /// index is not used for a pair, and every page would read the partition from its beginning.
    /// </summary>
    public string From(FilterNode? filter, string partitionKey, string rowKey) => IsOnePartition(filter)
        ? $"row_key >= {Parameter(rowKey)}"
        : $"(partition_key, row_key) >= ({Parameter(partitionKey)}, {Parameter(rowKey)})";

    /// <summary>A value that isn't asked for must not stay: statements are known by their text.</summary>
    private string? Either(FilterNode left, FilterNode right)
    {
        var before = Values.Count;
        if (Of(left) is { } a && Of(right) is { } b) return $"({a} OR {b})";
        Values.RemoveRange(before, Values.Count - before);
        return null;
    }

    private static bool IsOnePartition(FilterNode? filter) => filter switch
    {
        FilterNode.And(var left, var right) => IsOnePartition(left) || IsOnePartition(right),
        FilterNode.Comparison { Property: RowJson.PartitionKey, Operator: FilterOperator.Eq } => true,
        _ => false,
    };

    private static string? Column(string property) => property switch
    {
        RowJson.PartitionKey => "partition_key",
        RowJson.RowKey => "row_key",
        _ => null,
    };

    private static string Sign(FilterOperator comparison) => comparison switch
    {
        FilterOperator.Eq => "=",
        FilterOperator.Ne => "<>",
        FilterOperator.Gt => ">",
        FilterOperator.Ge => ">=",
        FilterOperator.Lt => "<",
        FilterOperator.Le => "<=",
    };

    private string Parameter(string value)
    {
        Values.Add(value);
        return $"${Values.Count - 1}";
    }
}
