using System.Globalization;
using System.Text.Json;
using Azure;

namespace GevinstBot.Teams.Connector;

/// <summary>Reads what the Connector answered.</summary>
internal static class AnswerBody
{
    private const int Deepest = 64;

    /// <summary>
    /// The id that an accepted call got. Null where the answer says nothing readable: the status says accepted all the same, and
    /// throwing would have the message sent again.
    /// </summary>
    public static string? Id(Response response) =>
        Parse(response) is { ValueKind: JsonValueKind.Object } root
        && root.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String
            ? id.GetString()
            : null;

    public static ConnectorFailure Failure(Response response, TimeProvider? clock)
    {
        var code = Parse(response) is { } body ? ErrorBody.Code(body) : null;
        return new(ConnectorErrors.OfStatus(response.Status, code))
        {
            Status = response.Status,
            Code = code,
            RetryAfter = RetryAfter(response, clock),
            CorrelationVector = CorrelationVector(response),
            OperationId = Header(response, "X-Correlating-OperationId"),
        };
    }

    public static string? CorrelationVector(Response response) => Header(response, "MS-CV");

    private static JsonElement? Parse(Response response) =>
        response.ContentStream is null ? null : StrictJson.Parse(response.Content.ToMemory(), Deepest);

    // Seconds or a date; the date is read against the answer's own, so that two clocks needn't agree.
    private static TimeSpan? RetryAfter(Response response, TimeProvider? clock)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var text))
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        if (!HttpDate(text, out var until) || (response.Headers.Date ?? clock?.GetUtcNow()) is not { } now)
            return null;
        return until > now ? until - now : TimeSpan.Zero;
    }

    private static bool HttpDate(string text, out DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);

    private static string? Header(Response response, string name) =>
        response.Headers.TryGetValue(name, out var value) && value.Length <= 200 ? value : null;
}
