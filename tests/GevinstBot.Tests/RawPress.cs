using System.Text.Json;
using System.Text.Json.Nodes;
using GevinstBot.Domain.Network;
using GevinstBot.Sending;
using GevinstBot.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests;

/// <summary>Presses that the page would never send: of a copy of somebody else's card, or of a card as it looked before.</summary>
public static class RawPress
{
    /// <summary>A person's own chat, to write in. Where the product is a process of its own, its chats are read from its store.</summary>
    public static async Task<RawChat> RawChatAsync(this BotApp app, string person, ConversationTable? conversations = null)
    {
        conversations ??= app.Services.GetRequiredService<ConversationTable>();
        var id = app.ObjectIdOf(person);
        var chat = await conversations.FindAsync(new PersonId(id), CancellationToken.None);
        return new RawChat(new Uri(app.Address, "connector/").AbsoluteUri, "28:gevinstbot", id, chat!.ConversationId!);
    }

    /// <summary>A button of <paramref name="card"/> pressed in a chat that need not be the one it was sent to.</summary>
    public static JsonObject Press(
        this RawChat chat, ChatMessage card, string verb, params IReadOnlyList<(string Field, string Value)> inputs) =>
        chat.Press(verb, DataOf(card, inputs), card.ActivityId);

    /// <summary>What the card's first button sends, with what was typed laid over it.</summary>
    public static Dictionary<string, string> DataOf(ChatMessage card, params IReadOnlyList<(string Field, string Value)> inputs)
    {
        var data = CardReading.DataOf(card.Card);
        foreach (var (field, value) in inputs)
            data[field] = value;
        return data;
    }

    /// <summary>Presses a button of <paramref name="card"/> as <paramref name="person"/>, in that person's own chat.</summary>
    public static async Task<Pressed> PressCopyAsync(
        this BotApp app, string person, ChatMessage card, string verb, params IReadOnlyList<(string Field, string Value)> inputs) =>
        await app.PostPressAsync((await app.RawChatAsync(person)).Press(card, verb, inputs));

    public static async Task<Pressed> PostPressAsync(this BotApp app, JsonObject press)
    {
        using var answer = await app.PostActivityAsync(press);
        var body = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        return Pressed.Read(JsonSerializer.SerializeToElement(new { status = (int)answer.StatusCode, body }));
    }

    /// <summary>Sends what Teams asks no answer to.</summary>
    public static async Task TellAsync(this BotApp app, JsonObject activity)
    {
        using var answer = await app.PostActivityAsync(activity);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The latest card whose line in the chat list holds <paramref name="summary"/>.</summary>
    public static async Task<ChatMessage> CardSayingAsync(this BotApp app, string person, string summary) =>
        (await app.CardsAsync(person)).Last(card => card.Summary?.Contains(summary, StringComparison.OrdinalIgnoreCase) == true);
}
