using Azure;
using Azure.Data.Tables;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>What the product trusts Microsoft's client with, when the service answers as the emulator never does.</summary>
[Trait("Lane", "Slow")]
public sealed class ServiceInTroubleTests
{
    private const string Empty = """{"value":[]}""";

    private static string OneRow(string key) => $$"""{"value":[{"PartitionKey":"p","RowKey":"{{key}}","OpId":"x"}]}""";

    [Fact]
    public async Task D05_an_empty_page_with_a_continuation_is_not_the_end()
    {
        var transport = new StubTransport(
            _ => StubTransport.Json(200, OneRow("a"), ("x-ms-continuation-NextPartitionKey", "1!4!cA=="), ("x-ms-continuation-NextRowKey", "1!4!YQ==")),
            _ => StubTransport.Json(200, Empty, ("x-ms-continuation-NextPartitionKey", "1!4!cB==")),
            _ => StubTransport.Json(200, Empty, ("x-ms-continuation-NextPartitionKey", "1!4!cC=="), ("x-ms-continuation-NextRowKey", "x")),
            _ => StubTransport.Json(200, OneRow("b")));
        var keys = new List<string>();

        await foreach (var row in Wire.Table(transport).QueryAsync<TableEntity>("N eq 1", 5, ["RowKey"])) keys.Add(row.RowKey);

        Assert.Equal(["a", "b"], keys);
        Assert.Equal(
            [
                "",
                "&NextPartitionKey=1%214%21cA%3D%3D&NextRowKey=1%214%21YQ%3D%3D",
                "&NextPartitionKey=1%214%21cB%3D%3D",
                "&NextPartitionKey=1%214%21cC%3D%3D&NextRowKey=x",
            ],
            transport.Sent.Select(request => request.Uri.Query[transport.Sent[0].Uri.Query.Length..]));
    }

    [Theory]
    [InlineData("AuthenticationFailed")]
    [InlineData("AuthorizationFailure")]
    [InlineData("AuthorizationPermissionMismatch")]
    public async Task D11_a_role_taken_away_is_told_at_once_and_not_tried_again(string code)
    {
        var transport = new StubTransport(_ => StubTransport.Failure(403, code));
        var table = Wire.Table(transport);

        var failures = new[]
        {
            await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"))),
            await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityIfExistsAsync<TableEntity>("p", "r")),
            await Assert.ThrowsAnyAsync<RequestFailedException>(() => table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))])),
            await Assert.ThrowsAsync<RequestFailedException>(async () => await table.QueryAsync<TableEntity>().AsPages().GetAsyncEnumerator().MoveNextAsync()),
        };

        Assert.All(failures, failure => Assert.Equal((403, code), (failure.Status, failure.ErrorCode)));
        Assert.Equal(failures.Length, transport.Sent.Count);
    }

    [Fact]
    public async Task D12_the_secondary_which_may_be_minutes_behind_is_never_read_even_when_the_primary_is_down()
    {
        var transport = new StubTransport(_ => StubTransport.Failure(503, "ServerBusy"));
        var connection = $"AccountName=myaccount;AccountKey={TestKit.Azurite.AccountKey};TableEndpoint=https://myaccount.table.core.windows.net"
            + ";TableSecondaryEndpoint=https://myaccount-secondary.table.core.windows.net";
        var table = new TableClient(connection, "Tab", Wire.Options(transport));

        await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));
        await Assert.ThrowsAsync<RequestFailedException>(async () => await table.QueryAsync<TableEntity>().AsPages().GetAsyncEnumerator().MoveNextAsync());

        Assert.Equal(8, transport.Sent.Count);
        Assert.All(transport.Sent, request => Assert.Equal("myaccount.table.core.windows.net", request.Uri.Host));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_server_in_trouble_is_tried_again(int status)
    {
        var transport = new StubTransport(_ => StubTransport.Failure(status, "ServerBusy"), _ => StubTransport.Json(204, ""));

        await Wire.Table(transport).UpsertEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(2, transport.Sent.Count);
    }

    [Fact]
    public async Task D09_one_partition_in_trouble_does_not_stop_the_others()
    {
        var transport = new StubTransport(request => request.Uri.AbsolutePath.Contains("'sick'", StringComparison.Ordinal)
            ? StubTransport.Failure(503, "ServerBusy")
            : StubTransport.Json(204, ""));
        var table = Wire.Table(transport);

        var writes = "a sick b".Split(' ').Select(partition => table.UpsertEntityAsync(new TableEntity(partition, "r"))).ToList();

        Assert.Equal("ServerBusy", (await Assert.ThrowsAsync<RequestFailedException>(() => writes[1])).ErrorCode);
        Assert.Equal(204, (await writes[0]).Status);
        Assert.Equal(204, (await writes[2]).Status);
    }

    [Fact]
    public async Task D08_a_tag_is_sent_back_byte_for_byte_and_a_forgotten_tag_never_means_any()
    {
        const string Tag = "W/\"datetime'2026-11-21T23%3A40%3A20.2203177Z'\"";
        var transport = new StubTransport(_ => StubTransport.Json(204, "", ("ETag", Tag)));
        var table = Wire.Table(transport);
        var written = await table.UpsertEntityAsync(new TableEntity("p", "r"));

        await table.UpdateEntityAsync(new TableEntity("p", "r"), written.Headers.ETag!.Value, TableUpdateMode.Replace);

        Assert.Equal(Tag, transport.Sent[1].Headers["If-Match"]);
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }
}
