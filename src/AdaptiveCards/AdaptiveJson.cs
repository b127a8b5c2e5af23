using System.Collections;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AdaptiveCards;

/// <summary>
/// How a card becomes JSON: in the schema's words, with æ, ø and å as they are (nothing of it goes into HTML), and without what
/// is the schema's default anyway: null, false, zero, an enum's first value, an empty list. What is hidden says so, what is seen doesn't.
/// </summary>
internal static class AdaptiveJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { TypeFirstAndNoDefaults } },
    };

    public static byte[] Write(AdaptiveCard card) => JsonSerializer.SerializeToUtf8Bytes(card, card.GetType(), Options);

    private static void TypeFirstAndNoDefaults(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            // First of all; an attribute on the abstract property isn't seen through its overrides.
            if (property.Name is "type")
                property.Order = int.MinValue;
            if (property.Name is "isVisible")
                property.ShouldSerialize = (_, value) => value is false;
            var attributes = property.AttributeProvider?.GetCustomAttributes(inherit: true) ?? [];
            if (property.PropertyType.IsAssignableTo(typeof(IList)) && !attributes.OfType<JsonIgnoreAttribute>().Any())
                property.ShouldSerialize = (_, value) => value is IList { Count: > 0 };
        }
    }
}

/// <summary>Writes what stands in a list of elements as what it is, also where it comes from another library.</summary>
internal sealed class ByItsOwnType<T> : Written<T> where T : class
{
    // Cards are written with one set of options, and looking a type up in it for each element costs a tenth of the card.
    private static readonly ConcurrentDictionary<Type, JsonTypeInfo> Known = new();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(
            writer,
            value,
            Known.GetOrAdd(value.GetType(), static (type, options) => options.GetTypeInfo(type), options));
}

internal sealed class AdaptiveFallbackConverter : Written<AdaptiveFallbackElement>
{
    public override void Write(Utf8JsonWriter writer, AdaptiveFallbackElement value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Content, options);
}

internal sealed class AsText<T> : Written<T> where T : class
{
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

internal abstract class Written<T> : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Cards are only written.");
}

/// <summary>Microsoft.Bot.Schema is written by Newtonsoft.Json: there too a card is what <see cref="AdaptiveCard.ToJson"/> says.</summary>
internal sealed class AdaptiveCardConverter : Newtonsoft.Json.JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => objectType.IsAssignableTo(typeof(AdaptiveCard));

    public override void WriteJson(Newtonsoft.Json.JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) =>
        writer.WriteRawValue(((AdaptiveCard?)value)?.ToJson());

    public override object ReadJson(
        Newtonsoft.Json.JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer) =>
        throw new NotSupportedException("Cards are only written.");
}
