using Microsoft.Extensions.Primitives;

namespace GevinstBot.Teams.Inbound;

/// <summary>The checks before the body is read: header, algorithm, issuer, and then what the issuer's validator asks.</summary>
internal sealed class BotAuthentication(IReadOnlyList<ITokenValidator> validators)
{
    public async Task<TokenVerdict> CheckAsync(StringValues authorization, CancellationToken cancellationToken)
    {
        if (BearerToken.Read(authorization) is not { } token)
            return Refusal.Unauthorized("header");
        if (!token.IsSignedAsAgreed)
            return Refusal.Unauthorized("algorithm or key id");
        return token.Issuer is { } issuer && validators.FirstOrDefault(v => v.Accepts(issuer)) is { } validator
            ? await validator.ValidateAsync(token, cancellationToken)
            : Refusal.Unauthorized("issuer");
    }
}
