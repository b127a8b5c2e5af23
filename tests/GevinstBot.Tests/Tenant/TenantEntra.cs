using System.Collections.Concurrent;
using GevinstBot.Tests.Graph;
using Microsoft.AspNetCore.Http;

namespace GevinstBot.Tests.Tenant;

/// <summary>Stands for Microsoft Entra, which knows one app registration with one federated credential: no secret opens it.</summary>
/// <remarks>https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#third-case-access-token-request-with-a-federated-credential</remarks>
internal static class TenantEntra
{
    private const string ByAssertion = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public static async Task AnswerAsync(HttpContext call, ConcurrentQueue<AskedToken> asked)
    {
        if (call.Request.Path != $"/{TenantApp.TenantId}/oauth2/v2.0/token")
        {
            await call.Response.WriteAsJsonAsync(Discovery());
            return;
        }
        var form = await call.Request.ReadFormAsync();
        asked.Enqueue(new AskedToken("Entra", form["client_id"], form["scope"], form["client_assertion"]));
        if (form["client_id"] != TenantApp.AppId || form["client_assertion_type"] != ByAssertion
            || form["client_assertion"] != TenantIdentity.TokenFor("api://AzureADTokenExchange"))
        {
            call.Response.StatusCode = 401;
            var description = "AADSTS700213: No matching federated identity record found";
            await call.Response.WriteAsJsonAsync(new { error = "invalid_client", error_description = description });
            return;
        }
        var token = form["scope"].ToString().Contains(StrictGraph.Scope, StringComparison.Ordinal) ? StrictGraph.Token : StrictConnector.Token;
        await call.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = 3599, access_token = token });
    }

    /// <summary>What Microsoft's library asks before it trusts a host with a client's proof.</summary>
    private static Dictionary<string, object> Discovery() => new()
    {
        ["tenant_discovery_endpoint"] = $"https://login.microsoftonline.com/{TenantApp.TenantId}/v2.0/.well-known/openid-configuration",
        ["api-version"] = "1.1",
        ["metadata"] = new[]
        {
            new
            {
                preferred_network = "login.microsoftonline.com",
                preferred_cache = "login.windows.net",
                aliases = new[] { "login.microsoftonline.com" },
            },
        },
    };
}
