using System.Text.Json;

namespace GevinstBot.Tests;

/// <summary>A message in a person's chat, as the person sees it.</summary>
public sealed record ChatMessage(string ActivityId, bool FromBot, string? Text, string? Summary, bool Updated, IReadOnlyList<JsonElement> Cards)
{
    public JsonElement Card => Cards.Single();

    public static ChatMessage Read(JsonElement message) => new(
        message.GetProperty("activityId").GetString()!,
        message.GetProperty("from").GetString() == "bot",
        message.GetProperty("text").GetString(),
        message.GetProperty("summary").GetString()?.Replace('\u00a0', ' '),
        message.GetProperty("updatedAt").ValueKind != JsonValueKind.Null,
        [.. message.GetProperty("cards").EnumerateArray().Select(card => card.Clone())]);

    /// <summary>
    /// Every word on the card, in reading order: texts, labels, titles, values, choices. A reader sees no difference between spaces.
    /// </summary>
    public string Words => string.Join('\n', Cards.SelectMany(CardReading.Words));
}

/// <summary>What the bot answered to a press: the HTTP status, and the card or the short message in the body.</summary>
public sealed record Pressed(int Status, string? Message, JsonElement? Card)
{
    public string Words => Card is { } card ? string.Join('\n', CardReading.Words(card)) : "";

    public static Pressed Read(JsonElement answer)
    {
        var body = answer.GetProperty("body");
        var value = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("value", out var found) ? found : default;
        return new Pressed(
            answer.GetProperty("status").GetInt32(),
            value.ValueKind == JsonValueKind.String ? value.GetString() : null,
            value.ValueKind == JsonValueKind.Object ? value.Clone() : null);
    }
}

/// <summary>Reads cards as a person does.</summary>
public static class CardReading
{
    private static readonly HashSet<string> Spoken = ["text", "label", "title", "value", "placeholder", "errorMessage", "altText"];

    public static IEnumerable<string> Words(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Words);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        return element.EnumerateObject().Where(property => property.Name is not ("data" or "fallback" or "refresh")).SelectMany(property =>
            property.Value.ValueKind == JsonValueKind.String
                ? Spoken.Contains(property.Name) ? [property.Value.GetString()!.Replace('\u00a0', ' ')] : []
                : Words(property.Value));
    }

    /// <summary>The ids of all inputs on a card.</summary>
    public static IReadOnlyList<string> InputIds(JsonElement card) => [.. Inputs(card).Select(input => input.GetProperty("id").GetString()!)];

    /// <summary>The inputs of a card with their kinds.</summary>
    public static IReadOnlyList<(string Id, string Type)> InputTypes(JsonElement card) =>
        [.. Inputs(card).Select(input => (input.GetProperty("id").GetString()!, input.GetProperty("type").GetString()!))];

    /// <summary>The card as it would be if its buttons didn't carry a field.</summary>
    public static JsonElement Without(JsonElement card, string field) =>
        JsonElement.Parse(System.Text.RegularExpressions.Regex.Replace(card.GetRawText(), $",\\s*\"{field}\":\\s*\"[^\"]*\"", ""));

    /// <summary>The verbs of a card's buttons, in reading order.</summary>
    public static IReadOnlyList<string> Verbs(JsonElement card) =>
        [.. Buttons(card).Select(button => button.TryGetProperty("verb", out var verb) ? verb.GetString()! : "")];

    /// <summary>The delivery key that a card's buttons carry; null when it has no button that does.</summary>
    public static string? KeyOf(JsonElement card) => Buttons(card)
        .Select(button => button.TryGetProperty("data", out var data) && data.TryGetProperty("k", out var key) ? key.GetString() : null)
        .FirstOrDefault(key => key is not null);

    /// <summary>What the first button sends beside the inputs.</summary>
    public static Dictionary<string, string> DataOf(JsonElement card) => Buttons(card)
        // In a dialog only what an old client has reaches the bot.
        .Concat(Parts(card, type => type == "Action.Submit"))
        .Select(button => button.TryGetProperty("data", out var data) ? data : default)
        .First(data => data.ValueKind == JsonValueKind.Object)
        .EnumerateObject()
        .Where(field => field.Value.ValueKind == JsonValueKind.String)
        .ToDictionary(field => field.Name, field => field.Value.GetString()!);

    /// <summary>What stands in an input; empty when nothing does.</summary>
    public static string ValueOf(JsonElement card, string id) =>
        Inputs(card).Single(input => input.GetProperty("id").GetString() == id).TryGetProperty("value", out var value) ? value.ToString() : "";

    private static IEnumerable<JsonElement> Inputs(JsonElement element) =>
        Parts(element, type => type.StartsWith("Input.", StringComparison.Ordinal));

    private static IEnumerable<JsonElement> Buttons(JsonElement element) => Parts(element, type => type == "Action.Execute");

    private static IEnumerable<JsonElement> Parts(JsonElement element, Func<string, bool> isWanted)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(part => Parts(part, isWanted));
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        return element.TryGetProperty("type", out var type) && isWanted(type.ToString())
            ? [element]
            : element.EnumerateObject().Where(p => p.Name is not ("fallback" or "refresh")).SelectMany(property => Parts(property.Value, isWanted));
    }
}
