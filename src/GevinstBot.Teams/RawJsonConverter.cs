using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GevinstBot.Teams;

/// <summary>Writes JSON that has been read before as it stood, and not word by word: a card is most of a message.</summary>
internal sealed class RawJsonConverter : JsonConverter<JsonElement?>
{
    public override JsonElement? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, TeamsJson.Default.JsonElement);

    public override void Write(Utf8JsonWriter writer, JsonElement? value, JsonSerializerOptions options)
    {
        if (value is { ValueKind: not JsonValueKind.Undefined } given)
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(given), skipInputValidation: true);
        else
            writer.WriteNullValue();
    }
}
