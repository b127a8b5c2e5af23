using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GevinstBot.Tests.Tenant;

/// <summary>Stands for the identity endpoint of the host: it knows one user-assigned identity, and no system-assigned one.</summary>
/// <remarks>https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference; Container Apps has the same.</remarks>
internal static class TenantIdentity
{
    public const string Header = "a-header-that-only-the-host-knows";

    public static async Task AnswerAsync(HttpContext call, ConcurrentQueue<AskedToken> asked)
    {
        var (client, resource) = ((string?)call.Request.Query["client_id"], (string?)call.Request.Query["resource"]);
        asked.Enqueue(new AskedToken("the host", client, resource, call.Request.Headers["X-IDENTITY-HEADER"]));
        if (client != TenantSettings.IdentityClientId || call.Request.Headers["X-IDENTITY-HEADER"] != Header)
        {
            call.Response.StatusCode = 400;
            var message = "No User Assigned or Delegated Managed Identity found for specified ClientId";
            await call.Response.WriteAsJsonAsync(new { statusCode = 400, message });
            return;
        }
        var expires = DateTimeOffset.FromUnixTimeSeconds(4_000_000_000);
        await call.Response.WriteAsJsonAsync(new
        {
            access_token = TokenFor(resource!),
            expires_on = expires.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
            resource,
            token_type = "Bearer",
            client_id = client,
        });
    }

    /// <summary>Not signed: nobody who gets it here looks at the signature, only at what it says.</summary>
    public static string TokenFor(string resource) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = $"https://sts.windows.net/{TenantApp.TenantId}/",
        Audience = resource,
        IssuedAt = DateTime.UnixEpoch,
        NotBefore = DateTime.UnixEpoch,
        Expires = DateTime.UnixEpoch.AddYears(200),
    });
}
