using System.Text.Json;
using GevinstBot.Rounds;

namespace GevinstBot.Demo.Simulation;

/// <summary>A field on a card: what kind, what stands in it, and what can be chosen.</summary>
public sealed record CardInput(string Id, string Type, string Value, IReadOnlyList<string> Choices);

/// <summary>
/// A button, by its place on the card, because two buttons may do the same for different things. The key says what it answers.
/// </summary>
public sealed record CardButton(string Place, string Verb, DeliveryKey? Key)
{
    /// <summary>What it sends besides the fields; null for nothing.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Behind the three dots: nothing that the card asks for.</summary>
    public bool IsSeldom { get; init; }

    /// <summary>What a field of what it sends says; null where it has none.</summary>
    public string? About(string field) => Data is { } data && data.TryGetProperty(field, out var value) ? value.ToString() : null;
}

/// <summary>A card as a person reads it: its fields and its buttons, in reading order.</summary>
public sealed record SimulatedCard(IReadOnlyList<CardInput> Inputs, IReadOnlyList<CardButton> Buttons)
{
    /// <summary>What its buttons write in the chat.</summary>
    public IReadOnlyList<string> Writes { get; init; } = [];

    public static SimulatedCard Read(JsonElement card)
    {
        var (inputs, buttons, writes) = (new List<CardInput>(), new List<CardButton>(), new List<string>());
        Read(card, "#/0", inputs, buttons, writes);
        return new SimulatedCard(inputs, buttons) { Writes = writes };
    }

    private static void Read(
        JsonElement element, string pointer, List<CardInput> inputs, List<CardButton> buttons, List<string> writes)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (part, place) in element.EnumerateArray().Select((part, place) => (part, place)))
                Read(part, $"{pointer}/{place}", inputs, buttons, writes);
        }
        if (element.ValueKind != JsonValueKind.Object)
            return;
        var type = Text(element, "type");
        // Stars are Teams' own: whoever is simulated has the list that stands in for them.
        if (type == "Input.Rating")
        {
            Read(element.GetProperty("fallback"), $"{pointer}/fallback", inputs, buttons, writes);
            return;
        }
        if (type.StartsWith("Input.", StringComparison.Ordinal))
            inputs.Add(new CardInput(Text(element, "id"), type, Text(element, "value"), Choices(element)));
        else if (type == "Action.Execute")
            buttons.Add(new CardButton(pointer, Text(element, "verb"), Key(element))
            {
                Data = Data(element),
                IsSeldom = Text(element, "mode") == "secondary",
            });
        else if (type == "Action.Submit" && Data(element) is { } data && data.TryGetProperty("msteams", out var teams))
            writes.Add(Text(teams, "value"));
        foreach (var part in element.EnumerateObject().Where(part => part.Name is not ("data" or "fallback" or "refresh")))
            Read(part.Value, $"{pointer}/{part.Name}", inputs, buttons, writes);
    }

    private static DeliveryKey? Key(JsonElement button) =>
        Data(button) is { } data ? DeliveryKey.Parse(Text(data, DeliveryKey.Field)) : null;

    private static JsonElement? Data(JsonElement button) => button.TryGetProperty("data", out var data) ? data : null;

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static IReadOnlyList<string> Choices(JsonElement input) => input.TryGetProperty("choices", out var choices)
        ? [.. choices.EnumerateArray().Select(choice => Text(choice, "value"))]
        : [];
}
