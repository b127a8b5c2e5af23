using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GevinstBot.Teams.Inbound;

/// <summary>What holds of every token, whoever issued it.</summary>
internal sealed class TokenRules(string appId, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private readonly JsonWebTokenHandler handler = new();

    /// <summary>Null where key, audience and times are right; the order is that of the checks table.</summary>
    public async Task<Refusal?> CheckAsync(BearerToken token, SigningKey key)
    {
        var signature = await handler.ValidateTokenAsync(token.Encoded, SignatureOnly(key.Key));
        if (!signature.IsValid)
            return Refusal.Unauthorized("signature");
        if (!string.Equals(token.Text("aud"), appId, StringComparison.Ordinal))
            return Refusal.Unauthorized("audience");
        return IsInTime(token) ? null : Refusal.Unauthorized("lifetime");
    }

    private bool IsInTime(BearerToken token)
    {
        if (token.Number("nbf") is not { } notBefore || token.Number("exp") is not { } expires)
            return false;
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return notBefore <= expires && notBefore <= now + Skew.TotalSeconds && now < expires + Skew.TotalSeconds;
    }

    // Issuer, audience and times are compared here, more strictly than the library does and by the injected clock.
    private static TokenValidationParameters SignatureOnly(SecurityKey key) => new()
    {
        IssuerSigningKey = key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireSignedTokens = true,
        ValidateIssuer = false,
        ValidateAudience = false,
        ValidateLifetime = false,
    };
}
