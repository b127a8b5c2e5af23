using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GevinstBot.TestKit;

namespace GevinstBot.Clients.Tests.Manifest;

/// <summary>The files of manifest/ as a Teams administrator would upload them.</summary>
internal static partial class AppPackage
{
    public static JsonObject Read(string file) => (JsonObject)JsonNode.Parse(File.ReadAllText(PathOf(file)))!;

    public static string PathOf(string file) => RepositoryRoot.PathOf("manifest", file);

    /// <summary>What Microsoft's schema of the manifest's version has against the file; empty when nothing.</summary>
    public static async Task<string> ComplaintsAsync(JsonObject file, string schema = "MicrosoftTeams.schema.json")
    {
        var version = (string)Read("manifest.json")["manifestVersion"]!;
        var path = Npm.Module("@microsoft", "app-manifest", "build", "json-schemas", "teams", $"v{version}", schema);
        var script = RepositoryRoot.PathOf("tests", "GevinstBot.Clients.Tests", "Manifest", "validate.cjs");
        return (await NodeScript.RunAsync(script, [path], file.ToJsonString())).RequireOutput();
    }

    /// <summary>The text in the manifest that a key of a language file replaces: <c>bots[0].commandLists[1].commands[0].title</c>.</summary>
    public static string? TextAt(JsonObject manifest, string key) =>
        (string?)Step().Matches(key).Aggregate<Match, JsonNode?>(manifest, (node, step) => step.Groups[1] is { Success: true, Value: var index }
            ? (node as JsonArray)?.ElementAtOrDefault(int.Parse(index, CultureInfo.InvariantCulture))
            : (node as JsonObject)?[step.Value]);

    [GeneratedRegex(@"\[(\d+)\]|[^.\[\]]+")]
    private static partial Regex Step();
}
