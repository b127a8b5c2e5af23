using System.Text.Json;
using GevinstBot.Domain.Network;
using GevinstBot.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests;

/// <summary>Presses that the page would never send: of a copy of somebody else's card, or of a card as it looked before.</summary>
public static class RawPress
{
    /// <summary>Presses a button of <paramref name="card"/> as <paramref name="person"/>, in that person's own chat.</summary>
    public static async Task<Pressed> PressCopyAsync(
        this BotApp app, string person, ChatMessage card, string verb, params IReadOnlyList<(string Field, string Value)> inputs) =>
        await app.PostPressAsync(await app.PressOfAsync(app.Services.GetRequiredService<ConversationTable>(), person, card, verb, inputs));

    /// <summary>The activity of a press, which can be sent more than once.</summary>
    public static async Task<object> PressOfAsync(
        this BotApp app, ConversationTable conversations, string person, ChatMessage card, string verb, params IReadOnlyList<(string Field, string Value)> inputs)
    {
        var data = CardReading.DataOf(card.Card);
        foreach (var (field, value) in inputs)
            data[field] = value;
        var chat = await conversations.FindAsync(new PersonId(app.ObjectIdOf(person)), CancellationToken.None);
        return new
        {
            type = "invoke",
            name = "adaptiveCard/action",
            id = $"f:{card.ActivityId}",
            channelId = "msteams",
            serviceUrl = new Uri(app.Address, "connector/").AbsoluteUri,
            from = new { id = $"29:{app.ObjectIdOf(person)}", aadObjectId = app.ObjectIdOf(person) },
            recipient = new { id = "28:gevinstbot" },
            conversation = new { id = chat!.ConversationId, conversationType = "personal" },
            replyToId = card.ActivityId,
            value = new { action = new { type = "Action.Execute", verb, data }, trigger = "manual" },
        };
    }

    public static async Task<Pressed> PostPressAsync(this BotApp app, object press)
    {
        using var answer = await app.PostActivityAsync(press);
        var body = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
        return Pressed.Read(JsonSerializer.SerializeToElement(new { status = (int)answer.StatusCode, body }));
    }

    /// <summary>The latest card whose line in the chat list holds <paramref name="summary"/>.</summary>
    public static async Task<ChatMessage> CardSayingAsync(this BotApp app, string person, string summary) =>
        (await app.CardsAsync(person)).Last(card => card.Summary?.Contains(summary, StringComparison.OrdinalIgnoreCase) == true);
}
