using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;

namespace GevinstBot.Teams.Connector;

/// <summary>Reads what the Connector answered.</summary>
internal static class AnswerBody
{
    /// <summary>Null where an accepted call says nothing readable: it is accepted all the same.</summary>
    public static T? Read<T>(Response response, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return response.ContentStream is null || response.Content.ToMemory().IsEmpty
                ? null
                : JsonSerializer.Deserialize(response.Content.ToMemory().Span, type);
        }
        catch (JsonException)
        {
            // The status says accepted; throwing now would have the message sent again.
            return null;
        }
    }

    public static ConnectorFailure Failure(Response response, TimeProvider? clock)
    {
        var code = response.ContentStream is null ? null : ErrorBody.Code(response.Content);
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
