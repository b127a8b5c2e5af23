using System.Text.Json;
using Azure;
using GevinstBot.Tables.Storage;

namespace GevinstBot.Tables.Rest;

/// <summary>What the service's answers carry. The operation id is taken off: it is not the caller's.</summary>
internal static class RestAnswers
{
    public static TableAnswer<StampedRow> Row(Response response) => response.IsError
        ? new TableAnswer<StampedRow>(response, null)
        : new TableAnswer<StampedRow>(response, Read(response, root => StampedRow.Of(root, response.Headers.ETag)));

    public static TablePage<TableRow> Rows(Response response) => response.IsError
        ? new TablePage<TableRow>(response, [], null)
        : new TablePage<TableRow>(
            response,
            Read(response, root => root.GetProperty("value").EnumerateArray().Select(row => StampedRow.Of(row, null).Row).ToList()),
            Continuation(response, "x-ms-continuation-NextPartitionKey", "x-ms-continuation-NextRowKey"));

    public static TablePage<string> Tables(Response response) => response.IsError
        ? new TablePage<string>(response, [], null)
        : new TablePage<string>(
            response,
            Read(response, root => root.GetProperty("value").EnumerateArray().Select(table => table.GetProperty("TableName").GetString()!).ToList()),
            Continuation(response, "x-ms-continuation-NextTableName"));

    /// <summary>The second header may be missing.</summary>
    private static string? Continuation(Response response, params string[] headers)
    {
        var words = headers.Select(header => response.Headers.TryGetValue(header, out var word) ? word : null).OfType<string>();
        var continuation = string.Join(' ', words);
        return continuation.Length == 0 ? null : continuation;
    }

    /// <summary>A proxy's page instead of the service's answer is a failure like any other.</summary>
    private static T Read<T>(Response response, Func<JsonElement, T> read)
    {
        try
        {
            using var body = JsonDocument.Parse(response.Content);
            return read(body.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or InvalidCastException)
        {
            throw new RequestFailedException(response.Status, "The answer is not what the table service answers.", "InvalidResponse", unreadable);
        }
    }
}
