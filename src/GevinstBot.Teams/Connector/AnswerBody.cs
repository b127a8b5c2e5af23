using System.Globalization;
using System.Text.Json;
using Azure;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

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

    /// <summary>Without what has no id.</summary>
    public static IReadOnlyList<ChannelInfo> Channels(Response response) =>
    [
        .. Items(response, "conversations").Select(one => new ChannelInfo(Text(one, "id"), Text(one, "name")))
            .Where(one => one.Id is not null),
    ];

    /// <summary>Guests are marked as such by their role.</summary>
    public static PagedMembersResult Members(Response response) => new(
        continuationToken: Parse(response) is { ValueKind: JsonValueKind.Object } root ? Text(root, "continuationToken") : null,
        members:
        [
            .. Items(response, "members").Select(one => new ChannelAccount(
                Text(one, "id"), Text(one, "name"), Text(one, "userRole"), Text(one, "aadObjectId") ?? Text(one, "objectId"))),
        ]);

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

    private static IEnumerable<JsonElement> Items(Response response, string name) =>
        Parse(response) is { ValueKind: JsonValueKind.Object } root
        && root.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object)
            : [];

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var field) && field.ValueKind is JsonValueKind.String ? field.GetString() : null;

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
