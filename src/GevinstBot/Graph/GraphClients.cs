using Azure.Core;
using Microsoft.Graph;
using Microsoft.Kiota.Authentication.Azure;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace GevinstBot.Graph;

/// <summary>
/// Microsoft's own client, set up for this program: a call is tried once, because whoever made it knows better whether to wait, and its
/// token goes to Graph and nowhere else.
/// </summary>
public static class GraphClients
{
    public const string Scope = "https://graph.microsoft.com/.default";

    /// <summary>The address that every call begins with, and that names a thing in a body.</summary>
    public const string Root = "https://graph.microsoft.com/v1.0";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="credential">Who asks.</param>
    /// <param name="network">The way out.</param>
    public static GraphServiceClient Create(TokenCredential credential, HttpMessageHandler network)
    {
        // Without Microsoft's handler that retries: it would hold a message for as long as Graph asks to wait.
        var answers = new GraphAnswers { InnerHandler = network };
        var http = new HttpClient(new ParametersNameDecodingHandler { InnerHandler = answers }) { Timeout = Patience };
        var proof = new AzureIdentityAuthenticationProvider(
            credential, allowedHosts: [new Uri(Root).Host], observabilityOptions: null, isCaeEnabled: false, scopes: [Scope]);
        return new GraphServiceClient(http, proof, Root);
    }

    /// <summary>
    /// A gateway's page isn't Graph's answer; Microsoft's client would stumble over its form and say nothing of its status.
    /// </summary>
    private sealed class GraphAnswers : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            var kind = answer.Content.Headers.ContentType?.MediaType;
            if (kind is null || kind.Contains("json", StringComparison.OrdinalIgnoreCase))
                return answer;
            using (answer)
                throw new HttpRequestException($"The answer is no JSON but {kind}.", inner: null, answer.StatusCode);
        }
    }
}
