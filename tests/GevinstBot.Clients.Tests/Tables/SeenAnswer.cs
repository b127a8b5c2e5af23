using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure;

namespace GevinstBot.Clients.Tests.Tables;

/// <summary>An answer as the client sees it.</summary>
/// <param name="Outcome">Status, and the failure's code where there is one, also of a failing part.</param>
/// <param name="Plain">Status, the headers that the client reads, and the body: what is each store's own is taken out.</param>
/// <param name="Opaque">What was taken out and may be sent back, in order.</param>
internal sealed partial record SeenAnswer(string Outcome, string Plain, IReadOnlyList<string> Opaque)
{
    private static readonly string[] Continuations =
        ["x-ms-continuation-NextPartitionKey", "x-ms-continuation-NextRowKey", "x-ms-continuation-NextTableName"];

    public static SeenAnswer Of(Response answer)
    {
        var body = Body(answer);
        var opaque = new List<string>();
        var plain = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{answer.Status}");
        foreach (var name in (string[])["x-ms-error-code", "preference-applied"])
            if (answer.Headers.TryGetValue(name, out var value)) plain.Append(CultureInfo.InvariantCulture, $" {name}={value}");
        foreach (var name in (string[])["ETag", .. Continuations])
            if (answer.Headers.TryGetValue(name, out var value))
            {
                plain.Append(CultureInfo.InvariantCulture, $" {name}");
                opaque.Add(value);
            }

        opaque.AddRange(Tags().Matches(body).Select(tag => tag.Value.Replace("\\\"", "\"", StringComparison.Ordinal)));
        foreach (var part in Parts(body)) plain.Append('\n').Append(part);
        return new SeenAnswer($"{answer.Status} {Codes().Match(body).Groups["code"].Value}".Trim(), plain.ToString(), opaque);
    }

    private static string Body(Response answer)
    {
        if (answer.ContentStream is null) return "";
        using var copy = new MemoryStream();
        answer.ContentStream.CopyTo(copy);
        answer.ContentStream = new MemoryStream(copy.ToArray());
        return Encoding.UTF8.GetString(copy.ToArray());
    }

    /// <summary>The lines that say something: of a transaction's parts the status, the tag and the failure; else the JSON.</summary>
    private static IEnumerable<string> Parts(string body) => body.Split("\r\n").Select(line => line switch
    {
        _ when line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) => line[..12],
        _ when line.StartsWith("ETag:", StringComparison.Ordinal) => "ETag",
        _ when line.StartsWith('{') => Json(JsonNode.Parse(line)!).ToJsonString(),
        _ => "",
    }).Where(line => line.Length > 0);

    private static JsonNode Json(JsonNode node)
    {
        if (node is JsonArray many) return new JsonArray([.. many.Select(one => Json(one!))]);
        if (node is JsonValue value)
            return value.GetValueKind() == JsonValueKind.Number ? value.ToJsonString().ToUpperInvariant() : value.DeepClone();
        var fields = (JsonObject)node;
        if (fields["odata.error"] is { } error) return $"{error["code"]} {Index().Match($"{error["message"]!["value"]}").Value}";
        var plain = new JsonObject();
        foreach (var (name, field) in fields.Where(pair => pair.Key != "odata.metadata").OrderBy(pair => pair.Key, StringComparer.Ordinal))
            plain[name] = name is "odata.etag" or "Timestamp" ? name : Json(field!);
        return plain;
    }

    [GeneratedRegex(@"W/\\?""datetime'[^']*'\\?""")]
    private static partial Regex Tags();

    [GeneratedRegex("\"code\":\"(?<code>[^\"]*)\"")]
    private static partial Regex Codes();

    [GeneratedRegex(@"^\d+(?=:)")]
    private static partial Regex Index();
}
