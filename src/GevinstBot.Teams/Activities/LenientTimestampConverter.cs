using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GevinstBot.Teams.Activities;

/// <summary>Reads what it can of a time: the Activity specification forbids rejecting an activity for its timestamp.</summary>
internal sealed class LenientTimestampConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String)
            return reader.TryGetDateTimeOffset(out var time) ? time : null;
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
            writer.WriteStringValue(time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
        else
            writer.WriteNullValue();
    }
}
