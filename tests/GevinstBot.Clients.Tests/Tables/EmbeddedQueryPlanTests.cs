using GevinstBot.EmbeddedTables.Filters;
using GevinstBot.EmbeddedTables.Sqlite;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>Filters on keys are found by the index, not by reading the table.</summary>
public sealed class EmbeddedQueryPlanTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Theory]
    [InlineData("PartitionKey eq 'p' and RowKey eq 'r'", "table_id=? AND partition_key=? AND row_key=?")]
    [InlineData("PartitionKey eq 'p' and N eq 1", "table_id=? AND partition_key=?")]
    [InlineData("PartitionKey eq 'p' and RowKey ge 'a' and RowKey lt 'b'", "table_id=? AND partition_key=? AND row_key>? AND row_key<?")]
    [InlineData("PartitionKey ge 'p' and PartitionKey lt 'q' and not (N eq 1)", "table_id=? AND partition_key>? AND partition_key<?")]
    [InlineData("N eq 1", "table_id=?")]
    [InlineData("PartitionKey eq 'p' or N eq 1", "table_id=?")]
    public void A_filter_uses_the_index_as_far_as_its_keys_go(string filter, string expected) =>
        Assert.Equal($"SEARCH rows USING PRIMARY KEY ({expected})", PlanOf(keys => keys.Of(FilterParser.Parse(filter))));

    [Theory]
    [InlineData("PartitionKey eq 'p'", "table_id=? AND partition_key=? AND row_key>?")]
    [InlineData("PartitionKey eq 'p' and RowKey lt 'x' and N eq 1", "table_id=? AND partition_key=? AND row_key>? AND row_key<?")]
    [InlineData("N eq 1", "table_id=? AND (partition_key,row_key)>(?,?)")]
    public void A_page_begins_where_the_last_one_ended(string filter, string expected)
    {
        var node = FilterParser.Parse(filter);

        var plan = PlanOf(keys => string.Join(" AND ", new[] { keys.Of(node), keys.From(node, "p", "r") }.OfType<string>()));

        Assert.Equal($"SEARCH rows USING PRIMARY KEY ({expected})", plan);
    }

    [Fact]
    public void A_value_that_the_keys_can_t_use_is_no_parameter()
    {
        var keys = new KeyRange(tableId: 1);

        Assert.Null(keys.Of(FilterParser.Parse("RowKey eq 'a' or N eq 1 or PartitionKey eq 'p'")));
        Assert.Equal([1L], keys.Values);
    }

    private string PlanOf(Func<KeyRange, string?> conditions)
    {
        using var file = new TableFile(_file.Path);
        return file.Read(session =>
        {
            var keys = new KeyRange(tableId: 1);
            var where = conditions(keys) ?? "TRUE";
            var question = $"EXPLAIN QUERY PLAN SELECT * FROM rows WHERE table_id = $0 AND {where} ORDER BY partition_key, row_key";
            using var reader = session.Prepare(question, [.. keys.Values]).ExecuteReader();
            var steps = new List<string>();
            while (reader.Read()) steps.Add(reader.GetString(3));
            return string.Join(" | ", steps);
        });
    }
}
