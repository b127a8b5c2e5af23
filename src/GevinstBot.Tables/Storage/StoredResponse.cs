using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;

namespace GevinstBot.Tables.Storage;

/// <summary>A response that did not come over a wire of its own: part of a transaction's answer, or the embedded store's.</summary>
internal sealed class StoredResponse(int status, IReadOnlyDictionary<string, string> headers, byte[] content) : Response
{
    private readonly Dictionary<string, string> _headers = new(headers, StringComparer.OrdinalIgnoreCase);

    public override int Status => status;

    public override string ReasonPhrase => string.Empty;

    public override bool IsError => status >= 400;

    public override Stream? ContentStream { get; set; } = new MemoryStream(content, 0, content.Length, writable: false, publiclyVisible: true);

    public override string ClientRequestId { get; set; } = string.Empty;

    public static StoredResponse Success(int status) => new(status, new Dictionary<string, string>(), []);

    public static StoredResponse Written(ETag tag) => new(204, new Dictionary<string, string> { ["ETag"] = tag.ToString() }, []);

    public static StoredResponse Failure(int status, string code, string message) =>
        new(status, new Dictionary<string, string> { ["x-ms-error-code"] = code }, ErrorBody(code, message));

    /// <summary>Nothing to let go of: the content is in memory, and is read after the exchange is over.</summary>
    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => _headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }

    private static byte[] ErrorBody(string code, string message) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["odata.error"] = new JsonObject
        {
            ["code"] = code,
            ["message"] = new JsonObject { ["lang"] = "en-US", ["value"] = message },
        },
    });
}
