using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace GevinstBot.Teams.Inbound;

/// <summary>A public key, the channels it may speak for, and whom it belongs to.</summary>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements, string? Issuer)
{
    private const int Deepest = 16;

    /// <summary>Empty where the document isn't a key set; keys that aren't RSA keys with an id are left out.</summary>
    /// <remarks>https://www.rfc-editor.org/rfc/rfc7517</remarks>
    public static IReadOnlyDictionary<string, SigningKey> ReadAll(byte[] keySet)
    {
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        if (StrictJson.Parse(keySet, Deepest) is not { ValueKind: JsonValueKind.Object } root
            || !root.TryGetProperty("keys", out var list) || list.ValueKind is not JsonValueKind.Array)
            return keys;
        foreach (var key in list.EnumerateArray().Where(k => k.ValueKind is JsonValueKind.Object))
        {
            if (Text(key, "kty") == "RSA" && Text(key, "use") is null or "sig"
                && Text(key, "kid") is { Length: > 0 } id && Text(key, "n") is { } modulus && Text(key, "e") is { } exponent)
                keys[id] = new(new JsonWebKey { Kty = "RSA", KeyId = id, N = modulus, E = exponent }, Endorsed(key), Text(key, "issuer"));
        }
        return keys;
    }

    /// <summary>Whether it may sign a tenant's tokens: Entra writes {tenantid} in the issuer of keys that every tenant shares.</summary>
    public bool IsOf(string tenant) =>
        Issuer?.Replace("{tenantid}", tenant, StringComparison.OrdinalIgnoreCase) is { } issuer
        && (issuer == $"https://login.microsoftonline.com/{tenant}/v2.0" || issuer == $"https://sts.windows.net/{tenant}/");

    private static HashSet<string> Endorsed(JsonElement key) =>
        key.TryGetProperty("endorsements", out var list) && list.ValueKind is JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.String).Select(e => e.GetString()!)]
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
