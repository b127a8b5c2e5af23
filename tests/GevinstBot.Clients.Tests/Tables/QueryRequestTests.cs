using GevinstBot.Tables;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>What queries look like on the wire, and how pages follow one another.</summary>
public sealed class QueryRequestTests
{
    private const string Empty = """{"value":[]}""";

    private static string OneRow(string key) => $$"""{"value":[{"PartitionKey":"p","RowKey":"{{key}}","OpId":"x"}]}""";

    private static async Task<List<string>> KeysOf(StubTransport transport, string? filter = null, int? maxPerPage = null, string[]? select = null)
    {
        var keys = new List<string>();
        await foreach (var row in Wire.Table(transport).QueryAsync<TableEntity>(filter, maxPerPage, select)) keys.Add(row.RowKey);
        return keys;
    }

    [Fact]
    public async Task Filter_size_and_selection_are_escaped_whole()
    {
        var transport = Wire.Answering(200, Empty);

        await KeysOf(transport, TableClient.CreateQueryFilter($"A eq {"x' & y"}"), 10, ["A", "B"]);

        Assert.Equal("GET /Tab()?$filter=A%20eq%20%27x%27%27%20%26%20y%27&$top=10&$select=A%2CB", transport.Sent[0].Line);
    }

    [Fact]
    public async Task D05_an_empty_page_with_a_continuation_is_not_the_end()
    {
        var transport = new StubTransport(
            _ => StubTransport.Json(200, OneRow("a"), ("x-ms-continuation-NextPartitionKey", "1!4!cA=="), ("x-ms-continuation-NextRowKey", "1!4!YQ==")),
            _ => StubTransport.Json(200, Empty, ("x-ms-continuation-NextPartitionKey", "1!4!cB==")),
            _ => StubTransport.Json(200, Empty, ("x-ms-continuation-NextPartitionKey", "1!4!cC=="), ("x-ms-continuation-NextRowKey", "x")),
            _ => StubTransport.Json(200, OneRow("b")));

        var keys = await KeysOf(transport, "N eq 1", 5, ["RowKey"]);

        Assert.Equal(["a", "b"], keys);
        const string Same = "/Tab()?$filter=N%20eq%201&$top=5&$select=RowKey";
        Assert.Equal(
            [
                Same,
                $"{Same}&NextPartitionKey=1%214%21cA%3D%3D&NextRowKey=1%214%21YQ%3D%3D",
                $"{Same}&NextPartitionKey=1%214%21cB%3D%3D",
                $"{Same}&NextPartitionKey=1%214%21cC%3D%3D&NextRowKey=x",
            ],
            transport.Sent.Select(request => request.Uri.PathAndQuery));
    }

    [Fact]
    public async Task Types_are_read_by_their_names_and_unnamed_numbers_by_their_form()
    {
        var transport = Wire.Answering(200,
            """
            {"value":[{"odata.etag":"W/\"x\"","PartitionKey":"p","RowKey":"r","Timestamp@odata.type":"Edm.DateTime","Timestamp":"2026-11-21T12:00:00Z",
            "I":1,"D":1.5,"E":1e3,"F@odata.type":"Edm.Double","F":2,"L@odata.type":"Edm.Int64","L":"3","Nothing":null,"New@odata.type":"Edm.Later","New":"x","OpId":"o"}]}
            """);
        var rows = new List<TableEntity>();
        await foreach (var read in Wire.Table(transport).QueryAsync<TableEntity>()) rows.Add(read);

        var row = Assert.Single(rows);

        Assert.Equal([1, 1.5, 1000.0, 2.0, 3L, "x"], [row["I"], row["D"], row["E"], row["F"], row["L"], row["New"]]);
        Assert.Equal("W/\"x\"", row.ETag.ToString());
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero), row.Timestamp);
        Assert.False(row.ContainsKey("Nothing") || row.ContainsKey("OpId"));
    }

    [Fact]
    public async Task Tables_are_listed_over_several_pages()
    {
        var transport = new StubTransport(
            _ => StubTransport.Json(200, """{"value":[{"TableName":"A"}]}""", ("x-ms-continuation-NextTableName", "1!b")),
            _ => StubTransport.Json(200, """{"value":[{"TableName":"B"}]}"""));
        var service = new TableServiceClient(new Uri("https://myaccount.table.core.windows.net/"), Wire.Credential, Wire.Options(transport));
        var names = new List<string>();

        await foreach (var table in service.QueryAsync()) names.Add(table.Name);

        Assert.Equal(["A", "B"], names);
        Assert.Equal(["GET /Tables", "GET /Tables?NextTableName=1%21b"], transport.Sent.Select(request => request.Line));
    }

    [Fact]
    public async Task Tables_are_made_and_deleted_by_name()
    {
        var transport = Wire.Answering(204);
        var service = new TableServiceClient(new Uri("https://myaccount.table.core.windows.net/"), Wire.Credential, Wire.Options(transport));

        await service.CreateTableAsync("Tab");
        await service.DeleteTableAsync("Tab");

        Assert.Equal(["POST /Tables", "DELETE /Tables('Tab')"], transport.Sent.Select(request => request.Line));
        Assert.Equal("""{"TableName":"Tab"}""", transport.Sent[0].Body);
    }
}
