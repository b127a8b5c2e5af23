using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace GevinstBot.Teams;

/// <summary>
/// Writes Microsoft's types. What is in every message is written by hand and a card as the bytes that were checked; the rest
/// Microsoft's own serializer writes, which costs some ten times as much.
/// </summary>
internal static class WireJson
{
    // Nothing of it goes into HTML, so æ, ø and å stay as they are.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializer Newtonsoft = JsonSerializer.Create(new() { NullValueHandling = NullValueHandling.Ignore });

    /// <summary>
    /// A message to send; to replace one, with its <paramref name="id"/>. What the service knows by itself is left to it, as the
    /// specification asks: from whom, to whom, where and when.
    /// </summary>
    public static ReadOnlyMemory<byte> Of(Activity activity, string? id = null) => Write(writer =>
    {
        writer.WriteStartObject();
        Write(writer, "type"u8, activity.Type);
        Write(writer, "id"u8, id);
        Write(writer, "name"u8, activity.Name);
        Write(writer, "text"u8, activity.Text);
        Write(writer, "textFormat"u8, activity.TextFormat);
        Write(writer, "speak"u8, activity.Speak);
        Write(writer, "inputHint"u8, activity.InputHint);
        Write(writer, "summary"u8, activity.Summary);
        Write(writer, "importance"u8, activity.Importance);
        Write(writer, "attachmentLayout"u8, activity.AttachmentLayout);
        Write(writer, "attachments"u8, activity.Attachments);
        Write(writer, "entities"u8, activity.Entities);
        Write(writer, "suggestedActions"u8, activity.SuggestedActions);
        Write(writer, "channelData"u8, activity.ChannelData);
        Write(writer, "value"u8, activity.Value);
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Of(object value) => Write(writer => Write(writer, value));

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Readable))
            write(writer);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, object? value)
    {
        // The specification asks that nothing empty be sent, and Microsoft's MessageFactory fills messages with empty lists.
        if (value is null or string { Length: 0 } or ICollection { Count: 0 })
            return;
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    private static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case RawJson raw:
                writer.WriteRawValue(raw.Utf8.Span, skipInputValidation: true);
                break;
            case AdaptiveCardInvokeResponse answer:
                Write(writer, answer);
                break;
            case IList<Attachment> attachments:
                Write(writer, attachments);
                break;
            default:
                writer.WriteRawValue(ByNewtonsoft(value));
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, AdaptiveCardInvokeResponse answer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("statusCode"u8, answer.StatusCode);
        writer.WriteString("type"u8, answer.Type);
        writer.WritePropertyName("value"u8);
        Write(writer, answer.Value);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, IList<Attachment> attachments)
    {
        writer.WriteStartArray();
        foreach (var attachment in attachments)
        {
            writer.WriteStartObject();
            Write(writer, "contentType"u8, attachment.ContentType);
            Write(writer, "content"u8, attachment.Content);
            Write(writer, "contentUrl"u8, attachment.ContentUrl);
            Write(writer, "name"u8, attachment.Name);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static string ByNewtonsoft(object value)
    {
        var text = new StringBuilder();
        using var writer = new StringWriter(text, CultureInfo.InvariantCulture);
        Newtonsoft.Serialize(writer, value);
        return text.ToString();
    }
}
