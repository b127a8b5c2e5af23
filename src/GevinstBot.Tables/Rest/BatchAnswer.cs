using System.Globalization;
using System.Text;
using Azure;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Rest;

/// <summary>
/// The parts of a transaction's answer. The outer status says 202 even when the transaction failed: then there
/// is one part, and it is the failing one.
/// </summary>
internal static class BatchAnswer
{
    private const string StatusLine = "HTTP/1.1 ";

    public static IReadOnlyList<Response> Parts(Response outer)
    {
        if (outer.IsError) return [outer];
        var lines = new Queue<string>(outer.Content.ToString().Split("\r\n"));
        var parts = new List<Response>();
        while (lines.TryDequeue(out var line))
            if (line.StartsWith(StatusLine, StringComparison.Ordinal)) parts.Add(Part(Status(line), lines));
        return parts.Count > 0 ? parts : throw Unreadable(outer);
    }

    private static StoredResponse Part(int status, Queue<string> lines)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (lines.TryDequeue(out var line) && line.Length > 0)
            if (line.Split(':', 2) is [var name, var value]) headers[name] = value.Trim();

        var body = new StringBuilder();
        while (lines.TryPeek(out var line) && !line.StartsWith("--", StringComparison.Ordinal)) body.Append(lines.Dequeue());
        return new StoredResponse(status, headers, Encoding.UTF8.GetBytes(body.ToString()));
    }

    private static int Status(string line) =>
        int.TryParse(line.AsSpan(StatusLine.Length, Math.Min(3, line.Length - StatusLine.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;

    private static RequestFailedException Unreadable(Response outer) =>
        new(outer.Status, "The answer to the transaction has no parts.", "InvalidResponse", null);
}
