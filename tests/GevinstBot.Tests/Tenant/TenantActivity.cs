using System.Text.Json;
using System.Text.Json.Nodes;
using GevinstBot.TestKit;

namespace GevinstBot.Tests.Tenant;

/// <summary>What Teams would post to the bot of <see cref="TenantApp"/>.</summary>
internal static class TenantActivity
{
    /// <remarks>Another text is another message; the same one is what Teams delivers twice.</remarks>
    public static JsonObject Message(string person, string text) => ChatOf(person).Message(text, $"in-{person}-{text}");

    /// <summary>A file that stands where <see cref="StrictFiles"/> keeps it.</summary>
    public static JsonObject File(string person, string name, string text = "") =>
        ChatOf(person).File(name, StrictFiles.AddressOf(name), text, $"in-{person}-{name}");

    /// <summary>The first button of a card, which was sent or came back from a press, with what was typed.</summary>
    public static JsonObject Press(string person, JsonElement message, params (string Field, string Value)[] typed)
    {
        var card = message.TryGetProperty("attachments", out var sent) ? sent[0].GetProperty("content") : message.GetProperty("value");
        var button = card.GetProperty("actions")[0];
        var data = button.GetProperty("data").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()!);
        foreach (var (field, value) in typed)
            data[field] = value;
        return ChatOf(person).Press(button.GetProperty("verb").GetString()!, data, "1");
    }

    /// <summary>Another of its buttons, by its verb, with what was typed.</summary>
    public static JsonObject Press(string person, JsonElement message, string verb, params IReadOnlyList<(string Field, string Value)> typed)
    {
        var data = CardReading.DataOf(message.GetProperty("attachments")[0].GetProperty("content"));
        foreach (var (field, value) in typed)
            data[field] = value;
        return ChatOf(person).Press(verb, data, "1");
    }

    /// <summary>An action on a message; with data, its form is sent.</summary>
    public static JsonObject OnMessage(string person, string action, string words, IReadOnlyDictionary<string, string>? data = null) =>
        ChatOf(person).OnMessage(action, words, data);

    /// <summary>Somebody came into a meeting's call.</summary>
    public static JsonObject InMeeting(string person, string chat, DateTimeOffset at) => ChatOf(person).InMeeting(joined: true, chat, at, person);

    /// <summary>The app was installed for a person, whoever did it.</summary>
    public static JsonObject Installation(string person) => ChatOf(person).Installation();

    private static RawChat ChatOf(string person) =>
        new(StrictConnector.ServiceUrl, $"28:{TenantApp.AppId}", person, StrictConnector.ChatOf(person), TenantApp.TenantId);
}
