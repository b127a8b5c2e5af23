using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using AdaptiveCards;
using GevinstBot.Teams.Cards;

namespace GevinstBot.Teams.Inbound;

/// <summary>The answers to an action on a message: a form in a dialog, the same again, or a sentence. Nothing closes by itself.</summary>
/// <remarks>https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/task-modules/task-modules-bots</remarks>
public static class TaskAnswer
{
    // Nothing of it goes into HTML, so æ, ø and å stay as they are.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>In a dialog only a submit reaches the bot: an execute is shown as what an old client has in its place.</summary>
    /// <exception cref="CardException">The card breaks a rule of <see cref="CardJson"/>.</exception>
    public static RawJson Card(string title, AdaptiveCard card)
    {
        card.Refresh = null;
        card.Actions = [.. card.Actions.Select(InDialog)];
        return Task("continue", writer =>
        {
            writer.WriteStartObject("value");
            writer.WriteString("title", title);
            writer.WriteString("height", "medium");
            writer.WriteString("width", "medium");
            writer.WriteStartObject("card");
            writer.WriteString("contentType", AdaptiveCard.ContentType);
            writer.WritePropertyName("content");
            writer.WriteRawValue(CardJson.Raw(card).Utf8.Span, skipInputValidation: true);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    public static RawJson Message(string text) => Task("message", writer => writer.WriteString("value", text));

    private static AdaptiveAction InDialog(AdaptiveAction action) =>
        action is AdaptiveExecuteAction { Fallback.Content: AdaptiveSubmitAction old } ? old : action;

    private static RawJson Task(string type, Action<Utf8JsonWriter> more)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("task");
            writer.WriteString("type", type);
            more(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return new RawJson(buffer.WrittenMemory);
    }
}
