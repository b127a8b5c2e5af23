using System.Text.Json.Nodes;
using NodaTime;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>Requests that are right, or wrong in one or two ways that somebody might try; the same for the same seed.</summary>
internal static class RequestGenerator
{
    private static readonly string[] Texts =
    [
        "", " ", "msteams", "Msteams", "webchat", "emulator", IdentityProvider.AppId, IdentityProvider.AppId.ToUpperInvariant(), IdentityProvider.TenantId,
        IdentityProvider.Issuer, IdentityProvider.Issuer + "/", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        IdentityProvider.ServiceUrl, IdentityProvider.ServiceUrl.TrimEnd('/'), "https://evil.trafficmanager.net/", "28:" + IdentityProvider.AppId, "RS256", "none", "HS256", "1.0", "2.0",
    ];

    private static readonly TestKey[] Keys = [TestKey.Teams, TestKey.Teams, TestKey.WebChatOnly, TestKey.NotEndorsed, TestKey.Stranger];

    public static JudgedRequest Of(int seed, Instant? now = null)
    {
        var random = new Random(seed);
        var (claims, header, body) = (IdentityProvider.Claims(now), new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "teams-key" }, random.Next(2) == 0 ? TestBot.Message() : TestBot.Execute());
        var key = TestKey.Teams;
        var token = "";
        var did = new List<string>();
        for (var i = random.Next(0, 3); i > 0; i--)
        {
            switch (random.Next(8))
            {
                case 0 or 1 or 2: did.Add(Change(claims, ["serviceurl", "nbf", "exp", "iss", "aud", "ver", "appid"], random, now)); break;
                case 3: did.Add(Change(header, ["alg", "kid", "typ"], random, now)); break;
                case 4 or 5: did.Add(Change(body, ["channelId", "serviceUrl", "recipient", "conversation", "channelData", "from", "type"], random, now)); break;
                case 6:
                    key = Keys[random.Next(Keys.Length)];
                    header["kid"] = key.Id;
                    did.Add($"key {key.Id}");
                    break;
                default: token = "break"; did.Add("envelope"); break;
            }
        }
        var signed = key.Sign(header.ToJsonString(), claims.ToJsonString(), (header["alg"] as JsonValue)?.ToString() ?? "none");
        return new(token is "" ? $"Bearer {signed}" : Broken(signed, random), body, $"seed {seed}: {string.Join(", ", did)}");
    }

    private static string Change(JsonObject target, string[] names, Random random, Instant? now)
    {
        var name = names[random.Next(names.Length)];
        switch (random.Next(5))
        {
            case 0: target.Remove(name); break;
            case 1: target[name] = null; break;
            case 2: target[name] = Texts[random.Next(Texts.Length)]; break;
            case 3: target[name] = name is "nbf" or "exp" ? IdentityProvider.At(now, random.Next(-15, 15)) : random.Next(); break;
            default: target[name] = new JsonArray(target[name]?.DeepClone()); break;
        }
        return $"{name} = {target[name]?.ToJsonString()}";
    }

    private static string Broken(string token, Random random) => random.Next(8) switch
    {
        0 => $"bearer {token}",
        1 => $"Bearer  {token}",
        2 => $"Bearer {token} {token}",
        3 => $"Basic {token}",
        4 => token,
        5 => $"Bearer {token[..random.Next(token.Length)]}",
        6 => $"Bearer {token[..^20]}{new string('A', 20)}",
        _ => $"Bearer {token}.{token}",
    };
}
