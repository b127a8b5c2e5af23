using System.Buffers.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace GevinstBot.Teams.Inbound;

/// <summary>A token taken apart, nothing of it verified: enough to refuse most of what is wrong before any key is looked up.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc7515</remarks>
internal sealed record BearerToken(string Encoded, JsonElement Header, JsonElement Claims)
{
    private const int LongestHeader = 8 * 1024;
    private const int Deepest = 16;
    private const string Scheme = "Bearer ";

    public string? Issuer => Text("iss");

    public string? KeyId => Text(Header, "kid");

    public string? Algorithm => Text(Header, "alg");

    /// <summary>none and HS256 are refused before any key is looked up; an extension we don't know (crit) must be refused.</summary>
    public bool IsSignedAsAgreed =>
        Algorithm is "RS256" && KeyId is { Length: > 0 and <= 200 } && !Header.TryGetProperty("crit", out _);

    /// <summary>Null unless there is exactly one <c>Authorization</c> header with three readable parts.</summary>
    /// <remarks>The scheme as Microsoft's SDKs take it, letter by letter: the Bot Connector writes it so.</remarks>
    public static BearerToken? Read(StringValues authorization)
    {
        if (authorization.Count != 1
            || authorization[0] is not { Length: <= LongestHeader } header
            || !header.StartsWith(Scheme, StringComparison.Ordinal))
            return null;
        var encoded = header[Scheme.Length..];
        return encoded.Split('.') is [var head, var claims, { Length: > 0 } signature] && Base64Url.IsValid(signature)
            && Object(head) is { } headObject && Object(claims) is { } claimsObject
            ? new(encoded, headObject, claimsObject)
            : null;
    }

    /// <summary>A claim that is one text; null for anything else, a list of one included.</summary>
    public string? Text(string claim) => Text(Claims, claim);

    public double? Number(string claim) =>
        Claims.TryGetProperty(claim, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number)
            ? number
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? Object(string part)
    {
        if (part.Length == 0 || part.Contains('=', StringComparison.Ordinal) || !Base64Url.IsValid(part))
            return null;
        return StrictJson.Parse(Base64Url.DecodeFromChars(part), Deepest) is { ValueKind: JsonValueKind.Object } element ? element : null;
    }
}
