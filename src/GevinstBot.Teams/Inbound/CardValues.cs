using System.Collections.Frozen;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace GevinstBot.Teams.Inbound;

/// <summary>What the client sent with a press: nothing in it is to be believed but as that.</summary>
public static class CardValues
{
    /// <summary>Every value as text, whether it came as text, number or true/false; objects and lists are left out.</summary>
    public static IReadOnlyDictionary<string, string> Texts(object? data)
    {
        if (data is not JObject given)
            return FrozenDictionary<string, string>.Empty;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in given.Properties())
        {
            if (Text(property.Value) is { } text)
                texts[property.Name] = text;
        }
        return texts;
    }

    /// <summary>
    /// True where Teams asks by itself for a fresh card: such a press may render, never change anything. Some clients send no
    /// trigger for a click; Microsoft's <c>AdaptiveCardInvokeValue</c> has no place for it at all.
    /// </summary>
    public static bool IsAutomatic(object? value) => value is JObject given && given["trigger"] is JValue { Value: "automatic" };

    private static string? Text(JToken token) => token switch
    {
        JValue { Value: bool flag } => flag ? "true" : "false",
        JValue value when value.Type is not JTokenType.Null => Convert.ToString(value.Value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
