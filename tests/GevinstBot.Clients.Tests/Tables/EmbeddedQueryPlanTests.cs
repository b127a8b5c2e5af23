using GevinstBot.Tables.Embedded;
using GevinstBot.Tables.Filters;

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
    public void A_filter_uses_the_index_as_far_as_its_keys_go(string filter, string expected)
    {
        using var database = new EmbeddedDatabase(_file.Path);

        var plan = database.Read(connection =>
        {
            using var command = connection.CreateCommand();
            var keys = new EmbeddedKeyRange(command).Of(FilterParser.Parse(filter));
#pragma warning disable CA2100 // The product's own translation, with its values as parameters.
            command.CommandText = $"EXPLAIN QUERY PLAN SELECT * FROM rows WHERE table_id = 1 AND {keys ?? "TRUE"} ORDER BY partition_key, row_key";
#pragma warning restore CA2100
            using var reader = command.ExecuteReader();
            var steps = new List<string>();
            while (reader.Read()) steps.Add(reader.GetString(3));
            return string.Join(" | ", steps);
        });

        Assert.Equal($"SEARCH rows USING PRIMARY KEY ({expected})", plan);
    }
}
