using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Bodies no Teams would send: refused, never a crash, never a 500.</summary>
public sealed class BodyTests : IAsyncLifetime
{
    private TestBot bot = null!;

    public async Task InitializeAsync() => bot = await TestBot.StartAsync();

    public async Task DisposeAsync() => await bot.DisposeAsync();

    [Theory]
    [InlineData("GET", "/api/messages", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/api/messages", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/api/messages/x", HttpStatusCode.NotFound)]
    public async Task Only_POST_to_the_one_address_is_answered(string method, string path, HttpStatusCode expected)
    {
        using var response = await bot.Client.SendAsync(new HttpRequestMessage(new(method), path));
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Only_JSON_is_read(string? type)
    {
        var content = new ByteArrayContent("{}"u8.ToArray());
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await bot.PostAsync(content, $"Bearer {IdentityProvider.Token()}");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task A21_A_body_of_300_KiB_is_refused_whether_it_tells_its_length_or_not()
    {
        var body = new byte[300 * 1024];
        Array.Fill(body, (byte)' ');
        await ExpectAsync(HttpStatusCode.RequestEntityTooLarge, TestBot.Json(body));
        var chunked = new StreamContent(new MemoryStream(body)) { Headers = { ContentType = new("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = chunked, Headers = { TransferEncodingChunked = true } };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {IdentityProvider.Token()}");
        using var response = await bot.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A21_A_body_that_never_ends_is_given_up()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(bot.Client.BaseAddress!.Host, bot.Client.BaseAddress.Port);
        await using var stream = socket.GetStream();
        var head = $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nAuthorization: Bearer {IdentityProvider.Token()}\r\n\r\n1\r\n{{\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        using var reader = new StreamReader(stream);
        // The server's own measure of slowness, five seconds, by the real clock.
        Assert.StartsWith("HTTP/1.1 408", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> NotActivities()
    {
        static byte[] Text(string json) => Encoding.UTF8.GetBytes(json);
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 10_000));
        return new()
        {
            { "nothing", [] },
            { "no JSON", Text("hei") },
            { "a list", Text("[]") },
            { "a number", Text("7") },
            { "null", Text("null") },
            { "no type", Text("{}") },
            { "type is null", Text("""{"type":null}""") },
            { "type is empty", Text("""{"type":""}""") },
            { "ten thousand deep", Text(deep) },
            { "65 deep", Text("""{"type":"message","x":""" + new string('[', 65) + new string(']', 65) + "}") },
            { "from twice", Text("""{"type":"message","from":{"id":"a"},"from":{"id":"b"}}""") },
            { "tenant twice", Text("""{"type":"message","channelData":{"tenant":{"id":"a","id":"b"}}}""") },
            { "invalid UTF-8", [.. Text("""{"type":"message","text":" """), 0xC3, 0x28, .. Text("\"}")] },
            { "half a surrogate", Text("""{"type":"message","text":"\ud800"}""") },
            { "half a surrogate in the value", Text("""{"type":"message","value":{"\udc00":"x"}}""") },
            { "NaN", Text("""{"type":"message","x":NaN}""") },
            { "a byte order mark", [0xEF, 0xBB, 0xBF, .. Text("""{"type":"message"}""")] },
            { "two objects", Text("""{"type":"message"}{"type":"message"}""") },
            { "a comment", Text("""{"type":"message"/*x*/}""") },
            { "a comma too many", Text("""{"type":"message",}""") },
            { "a list where an object belongs", Text("""{"type":"message","from":[]}""") },
            { "a text where an object belongs", Text("""{"type":"message","conversation":"a:1"}""") },
            { "a number where a text belongs", Text("""{"type":"message","id":7}""") },
            { "an object where a list belongs", Text("""{"type":"message","membersAdded":{}}""") },
        };
    }

    [Theory]
    [MemberData(nameof(NotActivities))]
    public async Task A22_A23_A_body_that_is_not_an_activity_is_refused_with_400(string what, byte[] body)
    {
        Assert.NotEmpty(what);
        await ExpectAsync(HttpStatusCode.BadRequest, TestBot.Json(body));
    }

    [Fact]
    public async Task A22_A_million_keys_are_too_large_and_thirty_thousand_unknown_ones_are_ignored()
    {
        static string Keys(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"\"k{i:x}\":1,"));
        await ExpectAsync(HttpStatusCode.RequestEntityTooLarge, TestBot.Json(Encoding.UTF8.GetBytes($"{{{Keys(1_000_000)}\"type\":\"message\"}}")));
        using var response = await bot.PostAsync(string.Concat("{", Keys(25_000), TestBot.Message().ToJsonString().AsSpan(1)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A23_An_unknown_type_is_accepted_and_an_unknown_invoke_is_not_implemented()
    {
        using var type = await bot.PostAsync(TestBot.With(TestBot.Message(), a => a["type"] = "somethingNew"));
        Assert.Equal(HttpStatusCode.OK, type.StatusCode);
        Assert.Equal(["unrecognized"], bot.Seen);
        using var invoke = await bot.PostAsync(TestBot.With(TestBot.Execute(), a => a["name"] = "composeExtension/query"));
        Assert.Equal(HttpStatusCode.NotImplemented, invoke.StatusCode);
    }

    [Fact]
    public async Task A23_Null_and_unknown_fields_are_as_good_as_absent()
    {
        using var response = await bot.PostAsync(TestBot.With(TestBot.Message(), a =>
        {
            foreach (var name in "text entities attachments membersAdded locale value replyToId".Split(' '))
                a[name] = null;
            a["timestamp"] = "i går";
            a["localTimestamp"] = 7;
            a["speak"] = new JsonArray(1, 2);
        }));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Null(bot.Script.Turns.Single().Activity.Timestamp);
    }

    private async Task ExpectAsync(HttpStatusCode expected, HttpContent content)
    {
        using var response = await bot.PostAsync(content, $"Bearer {IdentityProvider.Token()}");
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Empty(bot.Seen);
    }
}
