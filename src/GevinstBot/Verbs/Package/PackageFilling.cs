using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GevinstBot.Verbs.Package;

/// <summary>Whose the app is to be.</summary>
/// <param name="AppId">The bot's id, wherever the manifest has the example's.</param>
/// <param name="Host">The host's name, likewise.</param>
/// <param name="CatalogId">The app's id in the organisation's catalogue.</param>
/// <param name="Version">The app's version; null leaves the manifest's.</param>
/// <param name="Developer">Who stands behind it; null leaves the manifest's.</param>
public sealed record PackageIdentity(string AppId, string Host, string CatalogId, string? Version, string? Developer);

/// <summary>
/// Puts an installation's ids and host where manifest.json has examples. Its structure is not known here: examples are found wherever
/// they stand.
/// </summary>
public static class PackageFilling
{
    public const string ExampleAppId = "5d2c8f14-6b0a-4e53-9a57-0c3f1d7e8b26";
    public const string ExampleHost = "gevinstbot.example.no";
    public const string ExampleCatalogId = "0e9b4a61-7c35-4d2f-8f10-2a6d5b9c3e74";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <exception cref="JsonException">The manifest is no JSON object.</exception>
    public static byte[] Fill(byte[] manifest, PackageIdentity identity)
    {
        var root = JsonNode.Parse(manifest) as JsonObject ?? throw new JsonException("The manifest is no JSON object.");
        Fill(root, identity);
        root["id"] = identity.CatalogId;
        if (identity.Version is not null)
            root["version"] = identity.Version;
        if (identity.Developer is not null && root["developer"] is JsonObject developer)
            developer["name"] = identity.Developer;
        return JsonSerializer.SerializeToUtf8Bytes(root, Readable);
    }

    private static void Fill(JsonNode? node, PackageIdentity identity)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToList())
                Fill(value, identity, filled => fields[name] = filled);
        }
        else if (node is JsonArray items)
        {
            foreach (var (at, item) in items.ToList().Index())
                Fill(item, identity, filled => items[at] = filled);
        }
    }

    private static void Fill(JsonNode? node, PackageIdentity identity, Action<string> write)
    {
        if (node is JsonValue value && value.TryGetValue<string>(out var text))
            write(Filled(text, identity));
        else
            Fill(node, identity);
    }

    private static string Filled(string text, PackageIdentity identity) => text
        .Replace(ExampleAppId, identity.AppId, StringComparison.Ordinal)
        .Replace(ExampleHost, identity.Host, StringComparison.Ordinal);
}
