using Azure;
using GevinstBot.Tables;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>How failures on the wire become exceptions.</summary>
public sealed class TableErrorTests
{
    private const string Json = """{"odata.error":{"code":"FromJson","message":{"lang":"en-US","value":"Said in JSON."}}}""";
    private const string Xml = """<?xml version="1.0" encoding="utf-8"?><Error><Code>FromXml</Code><Message>Said in XML.</Message></Error>""";
    private const string OldXml = """<error xmlns="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata"><code>FromXml</code><message xml:lang="en-US">Said.</message></error>""";

    [Theory]
    [InlineData(400, Json, "FromHeader", "FromHeader")]
    [InlineData(400, Json, null, "FromJson")]
    [InlineData(403, Xml, null, "FromXml")]
    [InlineData(403, "\uFEFF" + Xml, null, "FromXml")]
    [InlineData(403, OldXml, null, "FromXml")]
    [InlineData(400, "", null, "InvalidInput")]
    [InlineData(403, "", null, "AuthenticationFailed")]
    [InlineData(404, "<html><body>Not here</body></html>", null, "ResourceNotFound")]
    [InlineData(409, "[]", null, "EntityAlreadyExists")]
    [InlineData(412, "null", null, "UpdateConditionNotSatisfied")]
    [InlineData(413, "{\"odata.error\":\"text\"}", null, "RequestBodyTooLarge")]
    [InlineData(501, "{", null, "NotImplemented")]
    public async Task The_code_is_found_in_header_then_JSON_then_XML_then_status(int status, string body, string? header, string code)
    {
        var transport = header is null ? Wire.Answering(status, body) : Wire.Answering(status, body, ("x-ms-error-code", header));

        var failure = await Wire.FailureOf(transport);

        Assert.Equal((status, code), (failure.Status, failure.ErrorCode));
        Assert.Single(transport.Sent);
    }

    [Fact]
    public async Task F05_an_error_page_that_defines_entities_is_not_expanded()
    {
        const string Bomb = """<!DOCTYPE e [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]><Error><Code>&b;</Code></Error>""";

        var failure = await Wire.FailureOf(Wire.Answering(403, Bomb));

        Assert.Equal("AuthenticationFailed", failure.ErrorCode);
    }

    [Fact]
    public async Task F05_an_error_page_that_points_elsewhere_is_not_followed()
    {
        const string Pointing = """<!DOCTYPE e [<!ENTITY f SYSTEM "file:///etc/hostname">]><Error><Code>&f;</Code></Error>""";

        Assert.Equal("AuthenticationFailed", (await Wire.FailureOf(Wire.Answering(403, Pointing))).ErrorCode);
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
            await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity("p", "r"))])),
            await Assert.ThrowsAsync<RequestFailedException>(async () => await table.QueryAsync<TableEntity>().AsPages().GetAsyncEnumerator().MoveNextAsync()),
        };

        Assert.All(failures, failure => Assert.Equal((403, code), (failure.Status, failure.ErrorCode)));
        Assert.Equal(failures.Length, transport.Sent.Count);
    }

    [Fact]
    public async Task D12_The_secondary_which_may_be_minutes_behind_is_never_read_even_when_the_primary_is_down()
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
    [InlineData("<html>Sign in</html>")]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("""{"PartitionKey":5}""")]
    [InlineData("""{"L@odata.type":"Edm.Int64","L":"many"}""")]
    [InlineData("""{"L@odata.type":"Edm.Int64","L":"99999999999999999999"}""")]
    public async Task An_answer_that_is_not_a_row_is_a_failed_request(string body) =>
        Assert.Equal("InvalidResponse", (await Wire.FailureOf(Wire.Answering(200, body))).ErrorCode);

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
}
