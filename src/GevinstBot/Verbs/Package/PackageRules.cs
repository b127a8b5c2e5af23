using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;
using GevinstBot.Texts;

namespace GevinstBot.Verbs.Package;

/// <summary>
/// What an upload would be refused for, or would make the wrong bot answer. Microsoft's schema says the rest, where the manifest is
/// written.
/// </summary>
public static class PackageRules
{
    private static readonly (string Icon, int Size)[] Icons = [("color", 192), ("outline", 32)];

    private static ReadOnlySpan<byte> PngMark => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="files">The files of the package.</param>
    /// <param name="appId">The bot's id.</param>
    /// <param name="texts">The language of the problems.</param>
    public static IEnumerable<string> Problems(IReadOnlyDictionary<string, byte[]> files, string appId, LocalTexts texts)
    {
        if (Json(files, PackageFiles.Manifest) is not JsonObject manifest)
            return [texts["package.no-json", PackageFiles.Manifest]];
        return
        [
            .. Examples(manifest, texts), .. Ids(manifest, appId, texts), .. Addresses(manifest, appId, texts),
            .. Versions(manifest, texts), .. Pictures(manifest, files, texts), .. Languages(manifest, files, texts),
        ];
    }

    private static IEnumerable<string> Examples(JsonObject manifest, LocalTexts texts)
    {
        var written = manifest.ToJsonString();
        string[] examples = [PackageFilling.ExampleAppId, PackageFilling.ExampleHost, PackageFilling.ExampleCatalogId, "{{"];
        return examples.Where(example => written.Contains(example, StringComparison.Ordinal))
            .Select(example => texts["package.example", example]);
    }

    private static IEnumerable<string> Ids(JsonObject manifest, string appId, LocalTexts texts)
    {
        (string Name, string? Value)[] bots =
        [
            .. Items(manifest["bots"]).Select((bot, at) => ($"bots[{at}].botId", Text(bot?["botId"]))),
            .. Items(manifest["composeExtensions"]).Select((one, at) => ($"composeExtensions[{at}].botId", Text(one?["botId"]))),
            ("webApplicationInfo.id", Text(manifest["webApplicationInfo"]?["id"])),
        ];
        if (Items(manifest["bots"]).Count == 0)
            yield return texts["package.no-bot"];
        if (!Guid.TryParseExact(Text(manifest["id"]), "D", out _))
            yield return texts["package.not-a-guid", "id", Text(manifest["id"]) ?? ""];
        foreach (var (name, value) in bots.Where(bot => bot.Value != appId))
            yield return texts["package.other-bot", name, value ?? "–", appId];
    }

    private static IEnumerable<string> Addresses(JsonObject manifest, string appId, LocalTexts texts)
    {
        string[] domains = [.. Items(manifest["validDomains"]).Select(Text).OfType<string>()];
        foreach (var domain in domains.Where(domain => !IsHost(domain)))
            yield return texts["package.not-a-host", domain];
        var resource = Text(manifest["webApplicationInfo"]?["resource"]);
        if (!domains.Select(domain => $"api://{domain}/{appId}").Contains(resource))
            yield return texts["package.other-resource", resource ?? "–", appId];
        foreach (var page in (string[])["websiteUrl", "privacyUrl", "termsOfUseUrl"])
        {
            if (!IsHttps(Text(manifest["developer"]?[page])))
                yield return texts["package.not-https", page];
        }
    }

    /// <summary>Teams lets a star stand for what comes before the first dot.</summary>
    private static bool IsHost(string domain) =>
        Uri.CheckHostName(domain.Replace("*.", "", StringComparison.Ordinal)) is UriHostNameType.Dns;

    private static bool IsHttps(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var read) && read.Scheme == Uri.UriSchemeHttps;

    private static IEnumerable<string> Versions(JsonObject manifest, LocalTexts texts) =>
        Text(manifest["version"])?.Split('.') is { Length: 3 } parts && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit))
            ? []
            : [texts["package.bad-version", Text(manifest["version"]) ?? "–"]];

    private static IEnumerable<string> Pictures(JsonObject manifest, IReadOnlyDictionary<string, byte[]> files, LocalTexts texts)
    {
        foreach (var (icon, size) in Icons)
        {
            var name = Text(manifest["icons"]?[icon]) ?? icon;
            if (!files.TryGetValue(name, out var png))
                yield return texts["package.no-file", name];
            else if (png.Length < 24 || !png.AsSpan().StartsWith(PngMark) || Side(png, 16) != size || Side(png, 20) != size)
                yield return texts["package.bad-icon", name, size];
        }
    }

    private static IEnumerable<string> Languages(JsonObject manifest, IReadOnlyDictionary<string, byte[]> files, LocalTexts texts)
    {
        var info = manifest["localizationInfo"];
        var others = Items(info?["additionalLanguages"]).Select(language => Text(language?["file"]));
        string?[] named = [Text(info?["defaultLanguageFile"]), .. others];
        foreach (var file in named.OfType<string>())
        {
            if (!files.ContainsKey(file))
                yield return texts["package.no-file", file];
            else if (Json(files, file) is not JsonObject)
                yield return texts["package.no-json", file];
        }
    }

    private static int Side(byte[] png, int at) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonArray Items(JsonNode? node) => node as JsonArray ?? [];

    public static JsonNode? Json(IReadOnlyDictionary<string, byte[]> files, string name)
    {
        try
        {
            return files.TryGetValue(name, out var content) ? JsonNode.Parse(content) : null;
        }
        catch (JsonException)
        {
            // Whoever asked says that the file can't be read.
            return null;
        }
    }
}
