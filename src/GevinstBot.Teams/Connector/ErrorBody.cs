using System.Text;
using System.Text.Json;

namespace GevinstBot.Teams.Connector;

/// <summary>
/// Finds the service's code in an error's body. Three shapes exist: <c>{"error":{"code":…}}</c>,
/// <c>{"errorCode":209,"message":"JSON with subCode"}</c>, and text or nothing.
/// </summary>
internal static class ErrorBody
{
    private const int LongestCode = 100;
    private const int Deepest = 16;
    private const int MessageWritesBlocked = 209;

    public static string? Code(JsonElement body) => Word(body, "error", "code") ?? SubCode(body) ?? ErrorCode(body);

    private static string? SubCode(JsonElement body) =>
        Field(body, "message") is { ValueKind: JsonValueKind.String } message
        && StrictJson.Parse(Encoding.UTF8.GetBytes(message.GetString()!), Deepest) is { } inner
            ? Word(inner, "subCode") ?? Word(inner, "details", "subCode")
            : null;

    private static string? ErrorCode(JsonElement body)
    {
        if (Field(body, "errorCode") is { ValueKind: JsonValueKind.Number } code && code.TryGetInt32(out var number))
            return number == MessageWritesBlocked ? nameof(MessageWritesBlocked) : $"{number}";
        return Word(body, "errorCode");
    }

    // A code is a word; anything else in its place could be somebody's text.
    private static string? Word(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (Field(element, name) is not { } field)
                return null;
            element = field;
        }
        return element.ValueKind is JsonValueKind.String && element.GetString() is { Length: > 0 and <= LongestCode } word
            && word.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '_' or '-' or '.') ? word : null;
    }

    private static JsonElement? Field(JsonElement element, string name) =>
        element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var field) ? field : null;
}
