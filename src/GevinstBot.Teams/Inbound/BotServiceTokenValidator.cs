namespace GevinstBot.Teams.Inbound;

/// <summary>Tokens issued by Bot Service itself. They prove that Bot Service sent the request, not that a person pressed.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot</remarks>
internal sealed class BotServiceTokenValidator(string issuer, SigningKeys keys, TokenRules rules) : ITokenValidator
{
    public bool Accepts(string tokenIssuer) => string.Equals(tokenIssuer, issuer, StringComparison.Ordinal);

    public async Task<TokenVerdict> ValidateAsync(BearerToken token, CancellationToken cancellationToken)
    {
        var found = await keys.FindAsync(token.KeyId!, cancellationToken);
        if (found.Key is not { } key)
            return found.IsReady ? Refusal.Unauthorized("unknown key") : Refusal.NotReady("no keys");
        if (await rules.CheckAsync(token, key) is { } refusal)
            return refusal;
        // The claim is all lower case; the body's field is serviceUrl.
        return new VerifiedToken(token.Text("serviceurl"), NeedsServiceUrl: true, key.Endorsements.Contains("msteams"));
    }
}
