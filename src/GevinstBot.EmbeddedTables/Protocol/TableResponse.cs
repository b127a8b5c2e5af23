using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;

namespace GevinstBot.EmbeddedTables.Protocol;

/// <summary>An answer, with the headers that the client reads.</summary>
internal sealed class TableResponse(int status, byte[] content, params (string Name, string Value)[] headers) : Response
{
    public const string Json = "application/json;odata=minimalmetadata";

    public override int Status => status;

    public override string ReasonPhrase => string.Empty;

    public override Stream? ContentStream { get; set; } =
        new MemoryStream(content, 0, content.Length, writable: false, publiclyVisible: true);

    public override string ClientRequestId { get; set; } = string.Empty;

    public static TableResponse Of(TableFailure failure) =>
        new(failure.Status, Body(failure), ("x-ms-error-code", failure.Code), ("Content-Type", Json));

    public static byte[] Body(TableFailure failure) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["odata.error"] = new JsonObject
        {
            ["code"] = failure.Code,
            ["message"] = new JsonObject { ["lang"] = "en-US", ["value"] = failure.Message },
        },
    });

    /// <summary>Nothing to let go of: the content is in memory, and is read after the exchange is over.</summary>
    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Name, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }
}
