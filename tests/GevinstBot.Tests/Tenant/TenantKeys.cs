using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GevinstBot.Tests.Tenant;

/// <summary>Stands for login.botframework.com, and for Entra: their metadata, their keys, and the tokens that they sign.</summary>
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

    /// <summary>As Entra gives it to Teams for whoever has the tab open.</summary>
    public string TabToken(string objectId, string? issuer = null) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = issuer ?? $"https://login.microsoftonline.com/{TenantApp.TenantId}/v2.0",
        Audience = TenantApp.AppId,
        Claims = new Dictionary<string, object>
        {
            ["ver"] = "2.0",
            ["tid"] = TenantApp.TenantId,
            ["oid"] = objectId,
            ["azp"] = "1fec8e78-bce4-4aaf-ab1b-5451cc387264",
            ["scp"] = "access_as_user",
        },
        SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
    });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(false)));
        object answer = request.RequestUri!.AbsolutePath.EndsWith("/keys", StringComparison.Ordinal)
            ? new
            {
                keys = new[]
                {
                    new
                    {
                        kty = "RSA", use = "sig", kid = _key.KeyId, n = jwk.N, e = jwk.E, endorsements = new[] { "msteams" },
                        issuer = "https://login.microsoftonline.com/{tenantid}/v2.0",
                    },
                },
            }
            : new
            {
                issuer = "https://api.botframework.com",
                jwks_uri = $"https://{request.RequestUri.Host}/v1/.well-known/keys",
                id_token_signing_alg_values_supported = new[] { "RS256" },
            };
        return Task.FromResult(new HttpResponseMessage { Content = JsonContent.Create(answer, options: JsonSerializerOptions.Default) });
    }
}
