using Azure;
using GevinstBot.Tables;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>Transactions on the wire.</summary>
public sealed class BatchTests
{
    [Fact]
    public async Task A_transaction_is_one_change_set_with_absolute_addresses_and_bodies_on_one_line()
    {
        var transport = new StubTransport(_ => Answer(Part(204, "ETag: W/\"1\""), Part(204, "ETag: W/\"2\""), Part(204)));

        var answer = await Wire.Table(transport).SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "a") { ["T"] = "one\ntwo" }),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "b"), new ETag("W/\"old\"")),
            new(TableTransactionActionType.Delete, new TableEntity("p", "c")),
        ]);

        var sent = Assert.Single(transport.Sent);
        Assert.Equal("POST /$batch", sent.Line);
        Assert.Equal("multipart/mixed; boundary=batch_00000002-0000-0000-0000-000000000000", sent.Headers["Content-Type"]);
        Assert.Equal(Expected.ReplaceLineEndings("\r\n"), sent.Body);
        Assert.Equal(["W/\"1\"", "W/\"2\"", null], answer.Value.Select(part => part.Headers.ETag?.ToString()));
    }

    [Fact]
    public async Task D03_the_failing_part_tells_index_and_code()
    {
        var transport = new StubTransport(_ => Answer(Part(409, body: """{"odata.error":{"code":"EntityAlreadyExists","message":{"lang":"en-US","value":"1:The specified entity already exists.\nRequestId:x"}}}""")));

        var failure = await FailureOf(transport);

        Assert.Equal((409, "EntityAlreadyExists", 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    [Fact]
    public async Task A_refused_envelope_is_a_failed_transaction_without_an_index()
    {
        var failure = await FailureOf(new StubTransport(_ => StubTransport.Failure(400, "InvalidInput")));

        Assert.Equal((400, "InvalidInput", null), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Sign in</html>")]
    [InlineData("--batchresponse_x--")]
    public async Task An_answer_without_parts_is_a_failed_request(string body)
    {
        var table = Wire.Table(Wire.Answering(202, body));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync(TwoAdds));

        Assert.Equal("InvalidResponse", failure.ErrorCode);
    }

    private static TableTransactionAction[] TwoAdds =>
        [new(TableTransactionActionType.Add, new TableEntity("p", "a")), new(TableTransactionActionType.Add, new TableEntity("p", "b"))];

    private static Task<TableTransactionFailedException> FailureOf(StubTransport transport) =>
        Assert.ThrowsAsync<TableTransactionFailedException>(() => Wire.Table(transport).SubmitTransactionAsync(TwoAdds));

    internal static string Part(int status, string? header = null, string body = "") =>
        $"--changesetresponse_c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 {status} x\r\n{(header is null ? "" : header + "\r\n")}DataServiceVersion: 3.0;\r\n\r\n{body}\r\n";

    internal static Response Answer(params string[] parts) => StubTransport.Json(
        202,
        $"--batchresponse_b\r\nContent-Type: multipart/mixed; boundary=changesetresponse_c\r\n\r\n{string.Concat(parts)}--changesetresponse_c--\r\n--batchresponse_b--\r\n",
        ("Content-Type", "multipart/mixed; boundary=batchresponse_b"));

    private const string Expected =
        """
        --batch_00000002-0000-0000-0000-000000000000
        Content-Type: multipart/mixed; boundary=changeset_00000003-0000-0000-0000-000000000000

        --changeset_00000003-0000-0000-0000-000000000000
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        POST https://myaccount.table.core.windows.net/Tab HTTP/1.1
        Accept: application/json;odata=minimalmetadata
        Content-Type: application/json
        DataServiceVersion: 3.0
        Prefer: return-no-content

        {"PartitionKey":"p","RowKey":"a","T":"one\ntwo","OpId":"00000001000000000000000000000000"}
        --changeset_00000003-0000-0000-0000-000000000000
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        PUT https://myaccount.table.core.windows.net/Tab(PartitionKey='p',RowKey='b') HTTP/1.1
        Accept: application/json;odata=minimalmetadata
        Content-Type: application/json
        DataServiceVersion: 3.0
        If-Match: W/"old"

        {"PartitionKey":"p","RowKey":"b","OpId":"00000001000000000000000000000000"}
        --changeset_00000003-0000-0000-0000-000000000000
        Content-Type: application/http
        Content-Transfer-Encoding: binary

        DELETE https://myaccount.table.core.windows.net/Tab(PartitionKey='p',RowKey='c') HTTP/1.1
        Accept: application/json;odata=minimalmetadata
        Content-Type: application/json
        DataServiceVersion: 3.0
        If-Match: *


        --changeset_00000003-0000-0000-0000-000000000000--
        --batch_00000002-0000-0000-0000-000000000000--

        """;
}
