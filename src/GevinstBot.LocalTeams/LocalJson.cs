using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace GevinstBot.LocalTeams;

internal static class LocalJson
{
    /// <summary>Letters are written as they are; a misspelled property in a request is an error that names it.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="JsonException">Not JSON, deeper than 64, or with a property twice.</exception>
    public static JsonNode? Parse(string text) => JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false });

    public static string? Text(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static JsonObject? Child(this JsonNode? node, string name) =>
        node is JsonObject parent ? parent[name] as JsonObject : null;

    public static string? Text(this JsonNode? node, string name) =>
        node is JsonObject parent ? parent[name].Text() : null;
}
