using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>A key made for the test run. Tokens are put together by hand, so that a test can put anything into them.</summary>
internal sealed class TestKey(string id, params string[]? endorsements)
{
    private readonly RSA rsa = RSA.Create(2048);

    public static TestKey Teams { get; } = new("teams-key", "msteams", "webchat");
    public static TestKey Rotated { get; } = new("rotated-key", "msteams");
    public static TestKey WebChatOnly { get; } = new("webchat-key", "webchat");
    public static TestKey NotEndorsed { get; } = new("bare-key", null);
    public static TestKey Stranger { get; } = new("strange-key", "msteams");

    public string Id { get; } = id;

    public string PublicPem => rsa.ExportSubjectPublicKeyInfoPem();

    public JsonObject PublicJwk(string? issuer = null)
    {
        var parameters = rsa.ExportParameters(false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Id,
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
        if (endorsements is not null)
            jwk["endorsements"] = new JsonArray([.. endorsements.Select(e => JsonValue.Create(e))]);
        if (issuer is not null)
            jwk["issuer"] = issuer;
        return jwk;
    }

    public string Sign(JsonObject claims, string algorithm = "RS256", string? keyId = null)
    {
        var header = new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = keyId ?? Id };
        return Sign(header.ToJsonString(), claims.ToJsonString(), algorithm);
    }

    public string Sign(string header, string claims, string algorithm = "RS256")
    {
        var signed = $"{Part(header)}.{Part(claims)}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = algorithm switch
        {
            "none" => [],
            // The old trick: the public key, which everybody has, taken as the secret of an HMAC.
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(PublicPem), bytes),
            "RS512" => rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            _ => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
