using Azure;
using GevinstBot.Tables;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>What each operation on a row looks like on the wire.</summary>
public sealed class RowRequestTests
{
    private const string Tag = "W/\"datetime'2026-11-21T23%3A40%3A20.2203177Z'\"";
    private readonly StubTransport _transport = Wire.Answering(204, "", ("ETag", Tag));

    private SentRequest Sent => Assert.Single(_transport.Sent);

    [Fact]
    public async Task Every_request_says_which_protocol_it_speaks()
    {
        await Wire.Table(_transport).AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal("2020-12-06", Sent.Headers["x-ms-version"]);
        Assert.Equal("3.0;NetFx", Sent.Headers["DataServiceVersion"]);
        Assert.Equal("3.0;NetFx", Sent.Headers["MaxDataServiceVersion"]);
        Assert.Equal("application/json;odata=minimalmetadata", Sent.Headers["Accept"]);
        Assert.Equal("application/json", Sent.Headers["Content-Type"]);
        Assert.True(Sent.Headers.ContainsKey("x-ms-client-request-id"));
    }

    [Fact]
    public async Task A_row_is_added_with_every_type_named_and_with_its_operation_id()
    {
        await Wire.Table(_transport).AddEntityAsync(new TableEntity("p", "r")
        {
            ["S"] = "ø",
            ["B"] = true,
            ["I"] = 1,
            ["L"] = 2L,
            ["D"] = 3.0,
            ["N"] = double.NaN,
            ["T"] = new DateTimeOffset(2026, 11, 21, 14, 0, 0, TimeSpan.FromHours(2)).AddTicks(1),
            ["G"] = Guid.Empty,
            ["X"] = new byte[] { 1 },
        });

        Assert.Equal("POST /Tab", Sent.Line);
        Assert.Equal("return-no-content", Sent.Headers["Prefer"]);
        Assert.False(Sent.Headers.ContainsKey("If-Match"));
        Assert.Equal(
            """
            {"PartitionKey":"p","RowKey":"r","S":"\u00F8","B":true,"I":1,"L@odata.type":"Edm.Int64","L":"2","D@odata.type":"Edm.Double","D":3,"N@odata.type":"Edm.Double","N":"NaN","T@odata.type":"Edm.DateTime","T":"2026-11-21T12:00:00.0000001Z","G@odata.type":"Edm.Guid","G":"00000000-0000-0000-0000-000000000000","X@odata.type":"Edm.Binary","X":"AQ==","OpId":"00000001000000000000000000000000"}
            """,
            Sent.Body);
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, "PATCH")]
    [InlineData(TableUpdateMode.Replace, "PUT")]
    public async Task D08_an_update_sends_the_tag_back_byte_for_byte(TableUpdateMode mode, string method)
    {
        var table = Wire.Table(_transport);
        var written = await table.UpsertEntityAsync(new TableEntity("p", "r"));

        await table.UpdateEntityAsync(new TableEntity("p", "r"), written.Headers.ETag!.Value, mode);

        Assert.Equal(Tag, _transport.Sent[1].Headers["If-Match"]);
        Assert.Equal($"{method} /Tab(PartitionKey='p',RowKey='r')", _transport.Sent[1].Line);
    }

    [Fact]
    public async Task D08_a_tag_read_in_a_row_is_sent_back_byte_for_byte()
    {
        var transport = new StubTransport(
            _ => StubTransport.Json(200, $$"""{"value":[{"odata.etag":"{{Tag.Replace("\"", "\\\"", StringComparison.Ordinal)}}","PartitionKey":"p","RowKey":"r"}]}"""),
            _ => StubTransport.Json(204, ""));
        var table = Wire.Table(transport);

        await foreach (var row in table.QueryAsync<TableEntity>()) await table.DeleteEntityAsync(row, row.ETag);

        Assert.Equal(Tag, transport.Sent[1].Headers["If-Match"]);
    }

    [Fact]
    public async Task An_upsert_has_no_condition_and_a_delete_always_has_one()
    {
        var table = Wire.Table(_transport);

        await table.UpsertEntityAsync(new TableEntity("p", "r"), TableUpdateMode.Merge);
        await table.UpsertEntityAsync(new TableEntity("p", "r"), TableUpdateMode.Replace);
        await table.DeleteEntityAsync("p", "r");
        await table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All);

        Assert.Equal(["PATCH", "PUT", "DELETE", "PATCH"], _transport.Sent.Select(request => request.Method));
        Assert.Equal([null, null, "*", "*"], _transport.Sent.Select(request => request.Headers.GetValueOrDefault("If-Match")));
        Assert.Equal("", _transport.Sent[2].Body);
    }

    [Fact]
    public async Task D07_keys_are_escaped_whole()
    {
        await Wire.Table(_transport).DeleteEntityAsync("O'Brien %2F&=+", "ø🌱");

        Assert.Equal("/Tab(PartitionKey='O%27%27Brien%20%252F%26%3D%2B',RowKey='%C3%B8%F0%9F%8C%B1')", Sent.Uri.PathAndQuery);
    }

    [Fact]
    public async Task A_token_is_asked_for_the_storage_scope()
    {
        var credential = new StubCredential();
        var table = new TableClient(new Uri("https://myaccount.table.core.windows.net"), "Tab", credential, Wire.Options(_transport));

        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal("https://storage.azure.com/.default", credential.Scope);
        Assert.Equal("Bearer token", Sent.Headers["Authorization"]);
        Assert.Equal("myaccount", table.AccountName);
    }
}
