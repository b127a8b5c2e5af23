using System.Net;
using System.Text.Json.Nodes;
using NodaTime;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Stands in for login.botframework.com: metadata, keys, and a count of how often they were asked for.</summary>
internal sealed class IdentityProvider : HttpMessageHandler
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "9d0f7b52-aaaa-4bbb-8ccc-0ddeeff00112";
    public const string TenantId = "6f1d0c3e-0000-4000-8000-0000000000aa";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly SemaphoreSlim fetched = new(0);
    private int metadataFetches;

    public IReadOnlyList<TestKey> Keys { get; set; } = [TestKey.Teams, TestKey.WebChatOnly, TestKey.NotEndorsed];

    public string? KeyIssuer { get; set; }

    /// <summary>Answers in place of the metadata while set.</summary>
    public Func<HttpResponseMessage>? Broken { get; set; }

    public string KeysUri { get; set; } = "https://login.botframework.com/v1/.well-known/keys";

    public int MetadataFetches => metadataFetches;

    /// <summary>Waits for the next fetch that nobody has waited for yet.</summary>
    public Task FetchedAsync() => fetched.WaitAsync();

    /// <summary>What Bot Service puts into a token, by the pages of Microsoft and by botbuilder's own reading of it.</summary>
    public static JsonObject Claims(Instant? now = null) => new()
    {
        ["serviceurl"] = ServiceUrl,
        ["nbf"] = At(now, minutes: -1),
        ["exp"] = At(now, minutes: 59),
        ["iss"] = Issuer,
        ["aud"] = AppId,
    };

    public static string Token(Action<JsonObject>? change = null, TestKey? key = null)
    {
        var claims = Claims();
        change?.Invoke(claims);
        return (key ?? TestKey.Teams).Sign(claims);
    }

    public static long At(Instant? now = null, int minutes = 0) => ((now ?? TestBot.Start) + Duration.FromMinutes(minutes)).ToUnixTimeSeconds();

    public string KeySet() => new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(k => k.PublicJwk(KeyIssuer))]) }.ToJsonString();

    public string Metadata() => new JsonObject
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = KeysUri,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    }.ToJsonString();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal))
            return Task.FromResult(Json(KeySet()));
        Interlocked.Increment(ref metadataFetches);
        fetched.Release();
        return Task.FromResult(Broken?.Invoke() ?? Json(Metadata()));
    }

    private static HttpResponseMessage Json(string json) => new(HttpStatusCode.OK) { Content = new StringContent(json) };
}
