using System.Text.RegularExpressions;
using Azure.Core;

namespace GevinstBot.EmbeddedTables.Protocol;

/// <summary>A request, understood as far as its address and headers go: alone, or as a part of a transaction.</summary>
internal sealed partial class TableRequest
{
    private readonly Dictionary<string, string> _options;

    /// <param name="method">The HTTP verb.</param>
    /// <param name="address">Path and query, escaped. Only what follows the last slash counts: the account may stand before it.</param>
    /// <param name="headers">Finds a header.</param>
    /// <param name="body">Empty when there is none.</param>
    public TableRequest(string method, string address, Func<string, string?> headers, ReadOnlyMemory<byte> body)
    {
        var (path, query) = address.Split('?', 2) is [var before, var after] ? (before, after) : (address, "");
        var target = Target().Match(Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]));
        (Method, Headers, Body, IsUnderstood) = (method, headers, body, target.Success);
        Name = target.Groups["name"].Value;
        NamedTable = Key(target.Groups["table"]);
        PartitionKey = Key(target.Groups["partition"]);
        RowKey = Key(target.Groups["row"]);
        _options = query.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(option => option.Split('=', 2))
            .ToDictionary(
                option => Uri.UnescapeDataString(option[0]),
                option => option is [_, var value] ? Uri.UnescapeDataString(value) : "");
    }

    public string Method { get; }

    public Func<string, string?> Headers { get; }

    public ReadOnlyMemory<byte> Body { get; }

    public bool IsUnderstood { get; }

    /// <summary>A table, <c>Tables</c> or <c>$batch</c>.</summary>
    public string Name { get; }

    /// <summary>The table of <c>Tables('x')</c>.</summary>
    public string? NamedTable { get; }

    public string? PartitionKey { get; }

    public string? RowKey { get; }

    public bool IsWrite => Method != "GET";

    public bool WantsNoContent => Headers("Prefer") == "return-no-content";

    public static TableRequest Of(Request request) => new(
        request.Method.Method,
        $"/{request.Uri.Path}{request.Uri.Query}",
        name => request.Headers.TryGetValue(name, out var value) ? value : null,
        BodyOf(request.Content));

    public string? Option(string name) => _options.GetValueOrDefault(name);

    private static ReadOnlyMemory<byte> BodyOf(RequestContent? content)
    {
        if (content is null) return default;
        using var body = new MemoryStream(content.TryComputeLength(out var length) ? (int)length : 0);
        content.WriteTo(body, CancellationToken.None);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private static string? Key(Group group) => group.Success ? group.Value.Replace("''", "'", StringComparison.Ordinal) : null;

    [GeneratedRegex(
        @"^(?<name>[$\w]*)(\(\)|\('(?<table>[^']*(''[^']*)*)'\)"
        + @"|\(PartitionKey='(?<partition>[^']*(''[^']*)*)',RowKey='(?<row>[^']*(''[^']*)*)'\))?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Target();
}
