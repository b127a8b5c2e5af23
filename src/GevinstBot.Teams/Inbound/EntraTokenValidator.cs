namespace GevinstBot.Teams.Inbound;

/// <summary>
/// Tokens issued by Entra, to which Bot Service is moving; off unless switched on. Tenants and calling apps are listed in the
/// settings: nothing is trusted because a token says so of itself.
/// </summary>
internal sealed class EntraTokenValidator(EntraOptions options, SigningKeys keys, TokenRules rules) : ITokenValidator
{
    private readonly Dictionary<string, string> tenantByIssuer = options.IssuerTenantIds
        .SelectMany(
            tenant => new[] { $"https://sts.windows.net/{tenant}/", $"https://login.microsoftonline.com/{tenant}/v2.0" },
            (tenant, issuer) => (tenant, issuer))
        .ToDictionary(pair => pair.issuer, pair => pair.tenant, StringComparer.Ordinal);

    public bool Accepts(string issuer) => tenantByIssuer.ContainsKey(issuer);

    public async Task<TokenVerdict> ValidateAsync(BearerToken token, CancellationToken cancellationToken)
    {
        var tenant = tenantByIssuer[token.Issuer!];
        if (token.Text("tid") != tenant)
            return Refusal.Unauthorized("tid is not the issuer's");
        var found = await keys.FindAsync(token.KeyId!, cancellationToken);
        if (found.Key is not { } key)
            return found.IsReady ? Refusal.Unauthorized("unknown key") : Refusal.NotReady("no keys");
        if (!key.IsOf(tenant))
            return Refusal.Unauthorized("key of another issuer");
        if (await rules.CheckAsync(token, key) is { } refusal)
            return refusal;
        if ((token.Text("azp") ?? token.Text("appid")) is not { } caller || !options.CallerAppIds.Contains(caller))
            return Refusal.Unauthorized("caller");
        return new VerifiedToken(token.Text("serviceurl"), NeedsServiceUrl: false, IsEndorsedForTeams: true);
    }
}
