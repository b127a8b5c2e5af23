using System.Text.Json;

namespace GevinstBot.Teams.Inbound;

/// <summary>Fetches a key set: the metadata first, then the keys it points to, on the same host, over https.</summary>
/// <remarks>https://openid.net/specs/openid-connect-discovery-1_0.html</remarks>
internal sealed class KeyDocuments(IHttpClientFactory clients, Uri metadata)
{
    public const int LargestDocument = 256 * 1024;

    private const int Deepest = 16;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <exception cref="HttpRequestException">A document couldn't be fetched, or isn't what it should be.</exception>
    public async Task<IReadOnlyDictionary<string, SigningKey>> FetchAsync(CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(TeamsBotRegistration.KeysClient);
        var document = await client.GetByteArrayAsync(Https(metadata), cancellationToken);
        var keys = SigningKey.ReadAll(await client.GetByteArrayAsync(KeysAddress(document), cancellationToken));
        return keys.Count > 0 ? keys : throw new HttpRequestException("The key set holds no usable key.");
    }

    private Uri KeysAddress(byte[] document)
    {
        if (StrictJson.Parse(document, Deepest) is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("jwks_uri", out var text) && text.ValueKind is JsonValueKind.String
            && Uri.TryCreate(text.GetString(), UriKind.Absolute, out var address) && address.Authority == metadata.Authority)
            return Https(address);
        throw new HttpRequestException("The metadata names no key set on its own host.");
    }

    private static Uri Https(Uri address) => address.Scheme == Uri.UriSchemeHttps
        ? address
        : throw new HttpRequestException("Keys are fetched over https only.");
}
