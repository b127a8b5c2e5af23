using System.Globalization;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// Fields of an object that must be of their kind: null is as good as absent, and any other kind is a <see cref="JsonException"/>.
/// </summary>
internal static class JsonFields
{
    public static string? Text(this JsonElement element, string name) =>
        Field(element, name) is not { } field ? null : field.ValueKind is JsonValueKind.String ? field.GetString() : throw WrongKind(name);

    /// <summary>Null where it can't be read: the Activity specification forbids rejecting an activity for its timestamp.</summary>
    public static DateTimeOffset? Time(this JsonElement element, string name) =>
        Field(element, name) is { ValueKind: JsonValueKind.String } field && field.TryGetDateTimeOffset(out var time) ? time : null;

    public static T? Object<T>(this JsonElement element, string name, Func<JsonElement, T> read) where T : class =>
        Field(element, name) is not { } field ? null : field.ValueKind is JsonValueKind.Object ? read(field) : throw WrongKind(name);

    /// <summary>Null also where nothing is in it, and without what is null in it or reads as null.</summary>
    public static IList<T>? List<T>(this JsonElement element, string name, Func<JsonElement, T?> read) where T : class
    {
        if (Field(element, name) is not { } field)
            return null;
        if (field.ValueKind is not JsonValueKind.Array)
            throw WrongKind(name);
        var items = new List<T>();
        foreach (var item in field.EnumerateArray().Where(item => item.ValueKind is not JsonValueKind.Null))
        {
            if ((item.ValueKind is JsonValueKind.Object ? read(item) : throw WrongKind(name)) is { } kept)
                items.Add(kept);
        }
        return items.Count > 0 ? items : null;
    }

    /// <summary>Anything at all, in the form that Microsoft's handler looks for.</summary>
    public static JToken? Any(this JsonElement element, string name) => Field(element, name) is { } field ? Token(field) : null;

    public static JObject ToNewtonsoft(this JsonElement element)
    {
        var copy = new JObject();
        foreach (var property in element.EnumerateObject())
            copy.Add(property.Name, Token(property.Value));
        return copy;
    }

    private static JToken Token(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.ToNewtonsoft(),
        JsonValueKind.Array => new JArray(element.EnumerateArray().Select(Token)),
        JsonValueKind.Number => Number(element),
        JsonValueKind.True or JsonValueKind.False => new JValue(element.GetBoolean()),
        JsonValueKind.Null => JValue.CreateNull(),
        _ => JValue.CreateString(element.GetString()),
    };

    // As it was written: 4.50 stays 4.50, and 1E400 stays what it is.
    private static JValue Number(JsonElement element)
    {
        var written = element.GetRawText();
        if (element.TryGetInt64(out var whole) && whole.ToString(CultureInfo.InvariantCulture) == written)
            return new JValue(whole);
        return element.TryGetDecimal(out var number) && number.ToString(CultureInfo.InvariantCulture) == written
            ? new JValue(number)
            : new JRaw(written);
    }

    private static JsonElement? Field(JsonElement element, string name) =>
        element.TryGetProperty(name, out var field) && field.ValueKind is not JsonValueKind.Null ? field : null;

    private static JsonException WrongKind(string name) => new($"{name} is of the wrong kind.");
}
