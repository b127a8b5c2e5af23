using System.Collections.Frozen;
using System.Text.Json;
using GevinstBot.Teams.Activities;

namespace GevinstBot.Teams.Inbound;

/// <summary>
/// A press on a card, by whichever path it came. Whoever pressed is in the activity; nothing in <see cref="Data"/> is to be
/// believed but as what the client sent.
/// </summary>
public sealed record CardAction
{
    public required string Verb { get; init; }

    /// <summary>Every value as text, whether it came as text, number or true/false; objects and lists are left out.</summary>
    public required IReadOnlyDictionary<string, string> Data { get; init; }

    /// <summary>An automatic press is a refresh: it may render, never change anything.</summary>
    public CardTrigger Trigger { get; init; }

    /// <summary>True where it came as an <c>Action.Submit</c>, to which no card can be answered.</summary>
    public bool ViaSubmit { get; init; }

    internal static CardAction FromInvoke(AdaptiveCardInvokeValue value) => new()
    {
        Verb = value.Action?.Verb ?? "",
        Data = Texts(value.Action?.Data),
        // Some clients send no trigger for a click.
        Trigger = value.Trigger is "automatic" ? CardTrigger.Automatic : CardTrigger.Manual,
    };

    internal static CardAction FromSubmit(JsonElement? value)
    {
        var data = Texts(value);
        return new() { Verb = data.GetValueOrDefault("verb", ""), Data = data, ViaSubmit = true };
    }

    internal static IReadOnlyDictionary<string, string> Texts(JsonElement? data)
    {
        if (data is not { ValueKind: JsonValueKind.Object } given)
            return FrozenDictionary<string, string>.Empty;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in given.EnumerateObject())
        {
            if (Text(property.Value) is { } text)
                texts[property.Name] = text;
        }
        return texts;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}

public enum CardTrigger
{
    Manual,
    Automatic,
}
