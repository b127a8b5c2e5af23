using System.Net;
using System.Net.Sockets;
using Azure;
using Azure.Identity;
using GevinstBot.Teams.Connector;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>What each failure means: protocol table 3.3.</summary>
public sealed class ConnectorErrorsTests : IDisposable
{
    private const string Url = "https://smba.trafficmanager.net/emea/";
    private readonly StubTeams teams = new();

    public void Dispose() => teams.Dispose();

    [Theory]
    [InlineData(400, "BadSyntax", ConnectorOutcome.BadRequest)]
    [InlineData(400, "Bad Argument", ConnectorOutcome.BadRequest)]
    [InlineData(401, "BotNotRegistered", ConnectorOutcome.Unauthorized)]
    [InlineData(403, "ForbiddenOperationException", ConnectorOutcome.NotInstalled)]
    [InlineData(403, "MessageWritesBlocked", ConnectorOutcome.Blocked)]
    [InlineData(403, "ConversationBlockedByUser", ConnectorOutcome.Blocked)]
    [InlineData(403, "BotDisabledByAdmin", ConnectorOutcome.DisabledByAdmin)]
    [InlineData(403, "BotNotInConversationRoster", ConnectorOutcome.RemovedFromConversation)]
    [InlineData(404, "BotNotInConversationRoster", ConnectorOutcome.RemovedFromConversation)]
    [InlineData(403, "InvalidBotApiHost", ConnectorOutcome.WrongHost)]
    [InlineData(403, "NotEnoughPermissions", ConnectorOutcome.NotPermitted)]
    [InlineData(403, "SomethingNew", ConnectorOutcome.NotPermitted)]
    [InlineData(404, "ConversationNotFound", ConnectorOutcome.ConversationNotFound)]
    [InlineData(404, "ActivityNotFoundInConversation", ConnectorOutcome.ActivityNotFound)]
    [InlineData(405, null, ConnectorOutcome.NotSupported)]
    [InlineData(412, "PreconditionFailed", ConnectorOutcome.ConcurrentEdit)]
    [InlineData(413, "MessageSizeTooBig", ConnectorOutcome.TooLarge)]
    [InlineData(429, "Throttled", ConnectorOutcome.Throttled)]
    [InlineData(500, "ServiceError", ConnectorOutcome.Ambiguous)]
    [InlineData(502, null, ConnectorOutcome.Ambiguous)]
    [InlineData(503, null, ConnectorOutcome.Ambiguous)]
    [InlineData(504, null, ConnectorOutcome.Ambiguous)]
    [InlineData(418, null, ConnectorOutcome.Refused)]
    public async Task C14_C15_Each_answer_has_one_meaning_and_none_is_tried_again(int status, string? code, ConnectorOutcome expected)
    {
        for (var i = 0; i < 2; i++)
            teams.Answers(status, code is null ? "" : $$$"""{"error":{"code":"{{{code}}}","message":"text"}}""", ("MS-CV", "abc.1"), ("X-Correlating-OperationId", "op"));
        var failure = await FailAsync();
        Assert.Equal((expected, status, code, "abc.1", "op"), (failure.Outcome, failure.Status, failure.Code, failure.CorrelationVector, failure.OperationId));
        Assert.Equal(status == 401 ? 2 : 1, teams.Requests.Count);
    }

    [Theory]
    [InlineData("""{"error":{"code":"BotNotInConversationRoster","message":"The bot is not part of the conversation roster."}}""", "BotNotInConversationRoster")]
    [InlineData("""{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": \"Thread is blocked\"\r\n}"}""", "MessageWritesBlocked")]
    [InlineData("""{"errorCode":209,"message":"blocked"}""", "MessageWritesBlocked")]
    [InlineData("""{"errorCode":209}""", "MessageWritesBlocked")]
    [InlineData("""{"errorCode":1000,"message":"Unknown"}""", "1000")]
    [InlineData("""{"error":{"code":"x\nInjected line for Kari","message":"x"}}""", null)]
    [InlineData("""{"error":{"code":{"a":1}}}""", null)]
    [InlineData("""{"error":"text"}""", null)]
    [InlineData("""{"error":null,"message":7,"errorCode":[]}""", null)]
    [InlineData("<html><body>Forbidden</body></html>", null)]
    [InlineData("Forbidden", null)]
    [InlineData("[]", null)]
    [InlineData("\"x\"", null)]
    [InlineData("", null)]
    [InlineData("{\"error\":", null)]
    public async Task C17_Every_shape_of_error_is_read_without_an_exception_of_its_own(string body, string? code)
    {
        teams.Answers(403, body);
        var failure = await FailAsync();
        Assert.Equal(code, failure.Code);
        Assert.Equal(
            code switch
            {
                "BotNotInConversationRoster" => ConnectorOutcome.RemovedFromConversation,
                "MessageWritesBlocked" => ConnectorOutcome.Blocked,
                _ => ConnectorOutcome.NotPermitted,
            },
            failure.Outcome);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("86400", 86_400)]
    [InlineData("0", 0)]
    [InlineData("Mon, 23 Nov 2026 08:02:00 GMT", 120)]
    [InlineData("Mon, 23 Nov 2026 07:58:00 GMT", 0)]
    [InlineData(null, null)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData("99999999999", null)]
    public async Task C12_The_asked_for_wait_is_readable_in_both_forms(string? retryAfter, int? seconds)
    {
        (string, string)[] headers = retryAfter is null ? [] : [("Retry-After", retryAfter), ("Date", "Mon, 23 Nov 2026 08:00:00 GMT")];
        teams.Answers(429, "", headers);
        var failure = await FailAsync();
        Assert.Equal(ConnectorOutcome.Throttled, failure.Outcome);
        Assert.Equal(seconds, (int?)failure.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task C12_Without_a_date_in_the_answer_the_wait_is_read_by_the_given_clock()
    {
        var options = teams.Answers(429, "", ("Retry-After", "Mon, 23 Nov 2026 08:02:00 GMT")).Options();
        options.Clock = new TestKit.ManualTimeProvider(TestBot.Start);
        var failed = await Assert.ThrowsAsync<ConnectorException>(() => new ConnectorClient(new StubCredential(), options).SendToConversationAsync(Url, "c", new Activity()));
        Assert.Equal(TimeSpan.FromMinutes(2), failed.Failure.RetryAfter);
    }

    [Fact]
    public async Task C12_An_update_that_is_asked_to_wait_is_not_held_open()
    {
        teams.Answers(503, "", ("Retry-After", "120"));
        var failed = await Assert.ThrowsAsync<ConnectorException>(() => teams.Client().UpdateActivityAsync(Url, "c", "a", new Activity()));
        Assert.Equal(TimeSpan.FromMinutes(2), failed.Failure.RetryAfter);
        Assert.Single(teams.Requests);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, ConnectorOutcome.NotSent)]
    [InlineData(HttpRequestError.ConnectionError, ConnectorOutcome.NotSent)]
    [InlineData(HttpRequestError.SecureConnectionError, ConnectorOutcome.NotSent)]
    [InlineData(HttpRequestError.ProxyTunnelError, ConnectorOutcome.NotSent)]
    [InlineData(HttpRequestError.ResponseEnded, ConnectorOutcome.Ambiguous)]
    [InlineData(HttpRequestError.Unknown, ConnectorOutcome.Ambiguous)]
    public async Task Only_a_failure_to_connect_is_known_to_have_sent_nothing(HttpRequestError error, ConnectorOutcome expected)
    {
        teams.Answers(() => throw new HttpRequestException(error));
        Assert.Equal(expected, (await FailAsync()).Outcome);
        Assert.Single(teams.Requests);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_not_sent_and_a_line_cut_after_the_request_is_ambiguous()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";
        var client = new ConnectorClient(null);
        var cut = Assert.ThrowsAnyAsync<Exception>(() => client.SendToConversationAsync(url, "c", MessageFactory.Text("hei")));
        using (var socket = await listener.AcceptSocketAsync())
        {
            Assert.True(await socket.ReceiveAsync(new byte[64 * 1024]) > 0);
            socket.LingerState = new(enable: true, seconds: 0);
        }
        Assert.Equal(ConnectorOutcome.Ambiguous, ConnectorErrors.Classify(await cut).Outcome);
        listener.Stop();
        var nobody = await Assert.ThrowsAnyAsync<Exception>(() => client.SendToConversationAsync(url, "c", MessageFactory.Text("hei")));
        Assert.Equal(ConnectorOutcome.NotSent, ConnectorErrors.Classify(nobody).Outcome);
    }

    [Fact]
    public void Silence_is_ambiguous_and_a_missing_token_is_not_sent_or_a_matter_of_configuration()
    {
        Assert.Equal(ConnectorOutcome.Ambiguous, ConnectorErrors.Classify(new TaskCanceledException()).Outcome);
        Assert.Equal(ConnectorOutcome.Ambiguous, ConnectorErrors.Classify(new IOException()).Outcome);
        Assert.Equal(ConnectorOutcome.NotSent, ConnectorErrors.Classify(new AuthenticationFailedException("no answer")).Outcome);
        Assert.Equal(ConnectorOutcome.Unauthorized, ConnectorErrors.Classify(new CredentialUnavailableException("no identity")).Outcome);
        Assert.Equal(ConnectorOutcome.Throttled, ConnectorErrors.Classify(new RequestFailedException(429, "x")).Outcome);
    }

    [Fact]
    public async Task An_error_does_not_repeat_what_the_service_quotes()
    {
        teams.Answers(400, """{"error":{"code":"BadSyntax","message":"Can't read 'Kari er syk'"}}""");
        var failed = await Assert.ThrowsAsync<ConnectorException>(() => teams.Client().SendToConversationAsync(Url, "c", new Activity()));
        Assert.DoesNotContain("Kari", failed.ToString(), StringComparison.Ordinal);
    }

    private async Task<ConnectorFailure> FailAsync() => ConnectorErrors.Classify(
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => teams.Client().SendToConversationAsync(Url, "c", new Activity())));
}
