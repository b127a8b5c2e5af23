using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// Tokens that Entra issues to Teams for whoever has the tab open, checked as strictly as the bot's: of this tenant, in the form that the
/// registration asks for (version 2), for this app and nobody else, got by Teams on a person's behalf.
/// </summary>
/// <remarks>https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference</remarks>
internal sealed class EntraTabTokens(BotOptions bot, SigningKeys keys, TokenRules rules, ILogger<EntraTabTokens> logger) : ITabTokens
{
    /// <summary>What the app registration lets Teams ask for, and nothing else.</summary>
    public const string Scope = "access_as_user";

    /// <summary>Teams on a computer or a phone, and in a browser: those that the app registration trusts.</summary>
    /// <remarks>https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-register-aad</remarks>
    internal static readonly string[] Clients = ["1fec8e78-bce4-4aaf-ab1b-5451cc387264", "5e3ce6c0-2b1f-4285-8d4b-75ee78787346"];

    public static string MetadataOf(string tenant) => $"{IssuerOf(tenant)}/.well-known/openid-configuration";

    public async Task<TabReader> ReadAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var token = BearerToken.Read(context.Request.Headers.Authorization);
        var refusal = token is null ? Refusal.Unauthorized("header") : await CheckAsync(token, cancellationToken);
        if (refusal is null)
            return TabReader.Of(token!.Text("oid")!);
        logger.Refused(refusal.Status, $"tab: {refusal.Reason}", context.TraceIdentifier);
        return TabReader.Refused(refusal.Status);
    }

    private async Task<Refusal?> CheckAsync(BearerToken token, CancellationToken cancellationToken)
    {
        if (!token.IsSignedAsAgreed)
            return Refusal.Unauthorized("algorithm or key id");
        // What costs nothing to refuse is refused before a key is looked up.
        if (Claims(token) is { } wrong)
            return wrong;
        await keys.RenewAsync(cancellationToken);
        var found = await keys.FindAsync(token.KeyId!, cancellationToken);
        if (found.Key is not { } key)
            return found.IsReady ? Refusal.Unauthorized("unknown key") : Refusal.NotReady("no keys");
        return key.IsOf(bot.MicrosoftAppTenantId) ? await rules.CheckAsync(token, key) : Refusal.Unauthorized("key of another issuer");
    }

    private Refusal? Claims(BearerToken token)
    {
        // In local development there is no tenant that could have issued one.
        if (bot.AllowAnonymousLocal || token.Issuer != IssuerOf(bot.MicrosoftAppTenantId) || token.Text("ver") != "2.0")
            return Refusal.Unauthorized("issuer");
        if (token.Text("tid") != bot.MicrosoftAppTenantId)
            return Refusal.Unauthorized("tenant");
        if (token.Text("azp") is not { } client || !Clients.Contains(client))
            return Refusal.Unauthorized("client");
        if (token.Text("idtyp") == "app" || token.Text("scp")?.Split(' ').Contains(Scope) is not true)
            return Refusal.Unauthorized("scope");
        return Guid.TryParseExact(token.Text("oid"), "D", out _) ? null : Refusal.Unauthorized("object id");
    }

    private static string IssuerOf(string tenant) => $"https://login.microsoftonline.com/{tenant}/v2.0";
}
