using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>One row that a request writes, as it stands on the wire; a transaction writes several.</summary>
/// <param name="Method">POST, PUT, PATCH, MERGE or DELETE.</param>
/// <param name="Table">The table.</param>
/// <param name="Keys">The row's keys as the address has them; empty where the body has them.</param>
/// <param name="Body">The row, as JSON; empty for a removal.</param>
public sealed partial record StoreWrite(string Method, string Table, string Keys, string Body)
{
    private static readonly HashSet<string> Reading = ["GET", "HEAD"];

    public JsonElement Row => JsonDocument.Parse(Body is "" ? "{}" : Body).RootElement;

    /// <summary>The rows that a request writes, in order; none when it only reads, or makes a table.</summary>
    public static IReadOnlyList<StoreWrite> Of(Request request)
    {
        if (Reading.Contains(request.Method.Method))
            return [];
        var (path, body) = (Uri.UnescapeDataString(request.Uri.Path).TrimStart('/'), Text(request.Content));
        if (path == "$batch")
            return [.. Part().Matches(body).Select(part => part.Groups)
                .Select(part => Of(part["method"].Value, part["path"].Value, part["body"].Value))];
        return path.StartsWith("Tables", StringComparison.Ordinal) ? [] : [Of(request.Method.Method, path, body)];
    }

    public override string ToString() => $"{Method} {Table}{Keys} {Trace.Letters(Encoding.UTF8.GetBytes(Body))}";

    private static StoreWrite Of(string method, string path, string body)
    {
        var address = Address().Match(Uri.UnescapeDataString(path));
        return new StoreWrite(method, address.Groups["table"].Value, address.Groups["keys"].Value, body.Trim());
    }

    private static string Text(RequestContent? content)
    {
        if (content is null)
            return "";
        using var bytes = new MemoryStream();
        content.WriteTo(bytes, CancellationToken.None);
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    [GeneratedRegex(
        @"^(?<method>POST|PUT|PATCH|MERGE|DELETE) https?://[^/]+/(?<path>\S+) HTTP/1\.1\r?\n(?:[^\r\n]+\r?\n)*\r?\n(?<body>[^\r\n]*)",
        RegexOptions.Multiline)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?<table>\w+)(?<keys>\(.*\))?")]
    private static partial Regex Address();
}
