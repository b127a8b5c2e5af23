using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GevinstBot.Tests.Tenant;

/// <summary>Stands for login.botframework.com: its metadata, its keys, and the tokens that it signs.</summary>
internal sealed class TenantKeys : HttpMessageHandler
{
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "tenant-key" };

    public string Token(string audience) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = "https://api.botframework.com",
        Audience = audience,
        Claims = new Dictionary<string, object> { ["serviceurl"] = StrictConnector.ServiceUrl },
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
    });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(false)));
        object answer = request.RequestUri!.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal)
            ? new { keys = new[] { new { kty = "RSA", use = "sig", kid = _key.KeyId, n = jwk.N, e = jwk.E, endorsements = new[] { "msteams" } } } }
            : new
            {
                issuer = "https://api.botframework.com",
                jwks_uri = "https://login.botframework.com/v1/.well-known/keys",
                id_token_signing_alg_values_supported = new[] { "RS256" },
            };
        return Task.FromResult(new HttpResponseMessage { Content = JsonContent.Create(answer, options: JsonSerializerOptions.Default) });
    }
}
