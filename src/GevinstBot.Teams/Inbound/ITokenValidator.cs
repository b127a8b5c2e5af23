namespace GevinstBot.Teams.Inbound;

/// <summary>
/// One kind of token. Which kind a token is, its issuer says;
/// an issuer that no validator lists is refused before the network is touched.
/// </summary>
internal interface ITokenValidator
{
    bool Accepts(string issuer);

    Task<TokenVerdict> ValidateAsync(BearerToken token, CancellationToken cancellationToken);
}
