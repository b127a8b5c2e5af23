using System.Text.Json;

namespace GevinstBot.Teams.Connector;

/// <summary>
/// Finds the service's code in an error's body. Three shapes exist: <c>{"error":{"code":…}}</c>,
/// <c>{"errorCode":209,"message":"JSON with subCode"}</c>, and text or nothing.
/// </summary>
internal static class ErrorBody
{
    private const int LongestCode = 100;
    private const int MessageWritesBlocked = 209;

    public static string? Code(BinaryData? body) => body is null ? null : Code(body.ToMemory());

    private static string? Code(ReadOnlyMemory<byte> body)
    {
        if (Parse(body) is not { ValueKind: JsonValueKind.Object } root)
            return null;
        return Word(root, "error", "code") ?? SubCode(root) ?? ErrorCode(root);
    }

    private static string? SubCode(JsonElement root)
    {
        if (!root.TryGetProperty("message", out var message) || message.ValueKind is not JsonValueKind.String)
            return null;
        return Parse(JsonSerializer.SerializeToUtf8Bytes(message, TeamsJson.Default.JsonElement), nested: true) is { ValueKind: JsonValueKind.Object } inner
            ? Word(inner, "subCode") ?? Word(inner, "details", "subCode")
            : null;
    }

    private static string? ErrorCode(JsonElement root)
    {
        if (!root.TryGetProperty("errorCode", out var code))
            return null;
        if (code.ValueKind is JsonValueKind.Number && code.TryGetInt32(out var number))
            return number == MessageWritesBlocked ? nameof(MessageWritesBlocked) : $"{number}";
        return Word(root, "errorCode");
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> json, bool nested = false)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return nested && document.RootElement.GetString() is { } text
                ? Parse(System.Text.Encoding.UTF8.GetBytes(text))
                : document.RootElement.Clone();
        }
        catch (JsonException)
        {
            // The third shape: not JSON at all, so the status alone tells.
            return null;
        }
    }

    // A code is a word; anything else in its place could be somebody's text.
    private static string? Word(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }
        return element.ValueKind is JsonValueKind.String && element.GetString() is { Length: > 0 and <= LongestCode } word
            && word.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '-' or '.') ? word : null;
    }
}
