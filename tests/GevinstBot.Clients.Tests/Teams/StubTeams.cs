using System.Collections.Concurrent;
using System.Net;
using Azure.Core;
using Azure.Core.Pipeline;
using GevinstBot.Teams.Connector;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Stands in for the Connector below Azure.Core's pipeline: remembers what came, answers what the test says.</summary>
internal sealed class StubTeams : HttpMessageHandler
{
    private readonly ConcurrentQueue<Func<HttpResponseMessage>> answers = new();

    public ConcurrentQueue<SeenRequest> Requests { get; } = new();

    public static HttpResponseMessage Answer(int status, string body = "", params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    public StubTeams Answers(int status, string body = "", params (string Name, string Value)[] headers) =>
        Answers(() => Answer(status, body, headers));

    public StubTeams Answers(Func<HttpResponseMessage> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    public ConnectorClientOptions Options()
    {
        var options = new ConnectorClientOptions { Transport = new HttpClientTransport(this) };
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return options;
    }

    public ConnectorClient Client(TokenCredential? credential = null) => new(credential ?? new StubCredential(), Options());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue(new(request.Method.Method, request.RequestUri!.OriginalString, request.Headers.Authorization?.ToString(), body));
        return answers.TryDequeue(out var answer) ? answer() : Answer(201, """{"id":"1763740800001"}""");
    }
}

internal sealed record SeenRequest(string Method, string Url, string? Authorization, string Body);

/// <summary>Hands out a new token each time it is asked.</summary>
internal sealed class StubCredential : TokenCredential
{
    private int asked;

    public int Asked => asked;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new($"token-{Interlocked.Increment(ref asked)}", DateTimeOffset.MaxValue);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(GetToken(requestContext, cancellationToken));
}
