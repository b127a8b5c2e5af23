using System.Text.Json;
using System.Text.Json.Nodes;

namespace GevinstBot.LocalTeams.Cards;

/// <summary>
/// What a button sends from the inputs around it. Every value is text, whatever the input; an input that is drawn empty and left so
/// sends nothing, except dates and times (empty text) and toggles (their off value).
/// </summary>
internal static class InputValues
{
    /// <summary>Null when a typed value is neither text, number nor true/false.</summary>
    public static IReadOnlyDictionary<string, string>? Of(CardAction action, JsonObject typed)
    {
        var values = new Dictionary<string, string>();
        if (string.Equals(action.Json.Text("associatedInputs"), "none", StringComparison.OrdinalIgnoreCase))
            return values;
        foreach (var input in action.Scope.Inputs)
        {
            if (input.Text("id") is not { } id)
                continue;
            if (!typed.TryGetPropertyValue(id, out var given))
                AddDrawn(values, id, input);
            else if (AsText(given) is { } text)
                values[id] = text;
            else
                return null;
        }

        return values;
    }

    private static void AddDrawn(Dictionary<string, string> values, string id, JsonObject input)
    {
        if (AsText(input["value"]) is { Length: > 0 } drawn)
            values[id] = drawn;
        else if (input.Text("type") is "Input.Toggle")
            values[id] = input.Text("valueOff") ?? "false";
        else if (input.Text("type") is "Input.Date" or "Input.Time")
            values[id] = string.Empty;
    }

    private static string? AsText(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => string.Empty,
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => value.ToJsonString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
