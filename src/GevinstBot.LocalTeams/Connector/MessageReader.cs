using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Connector;

/// <summary>Reads what a bot sends, with the limits of the service.</summary>
internal static class MessageReader
{
    /// <summary>
    /// About 100 KB counted as UTF-16, see
    /// <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/format-your-bot-messages">format your bot messages</see>.
    /// </summary>
    public const int MaxLength = 100 * 1024 / sizeof(char);

    private const string CardContentType = "application/vnd.microsoft.card.adaptive";

    public static async Task<(JsonObject? Body, ConnectorError? Error)> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var text = await TextAsync(request, cancellationToken);
        if (text is null)
            return (null, ConnectorError.TooLarge);
        try
        {
            return LocalJson.Parse(text) is JsonObject body
                ? (body, null)
                : (null, ConnectorError.BadSyntax("The body must be a JSON object."));
        }
        catch (JsonException trouble)
        {
            return (null, ConnectorError.BadSyntax($"The body is not JSON: {trouble.Message}"));
        }
    }

    public static (MessageContent? Content, ConnectorError? Error) Content(JsonObject activity)
    {
        var cards = ImmutableArray.CreateBuilder<string>();
        var attachments = activity["attachments"] as JsonArray ?? [];
        foreach (var attachment in attachments.Where(attachment => attachment.Text("contentType") == CardContentType))
        {
            if (attachment.Child("content") is not { } card || card.Text("type") != "AdaptiveCard")
                return (null, ConnectorError.BadSyntax(
                    "The content of an Adaptive Card attachment must be an object of type AdaptiveCard."));
            cards.Add(card.ToJsonString(LocalJson.Options));
        }

        if (attachments.Count == 0 && string.IsNullOrEmpty(activity.Text("text")))
            return (null, ConnectorError.BadSyntax("Activity must include non empty 'text' field or at least 1 attachment"));
        return (new(activity.Text("text"), activity.Text("textFormat"), activity.Text("summary"), cards.ToImmutable()), null);
    }

    /// <summary>Null when there is more than the service takes.</summary>
    private static async Task<string?> TextAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var buffer = new char[MaxLength + 1];
        var length = await reader.ReadBlockAsync(buffer, cancellationToken);
        return length > MaxLength ? null : new string(buffer, 0, length);
    }
}
