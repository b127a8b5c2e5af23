using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Sending;
using GevinstBot.Teams.Cards;
using Microsoft.Extensions.DependencyInjection;

namespace GevinstBot.Tests.Reporting;

/// <summary>The first button of a card as it once was: a press that Teams delivers again, comes late, or from somebody else's chat.</summary>
internal static class LatePress
{
    /// <returns>The words of the card or message that comes back.</returns>
    public static async Task<string> SendAsync(BotApp app, string person, ChatMessage card)
    {
        var button = card.Card.GetProperty("actions")[0];
        var id = new PersonId(app.ObjectIdOf(person));
        var chat = await app.Services.GetRequiredService<ConversationTable>().FindAsync(id, default);
        var press = new Press(
            id, chat!.ConversationId, button.GetProperty("verb").GetString()!,
            button.GetProperty("data").EnumerateObject().ToDictionary(field => field.Name, field => field.Value.GetString()!));
        var reply = await app.Services.GetRequiredService<SubmitGate>().PassAsync(press, default);
        return reply.Message ?? string.Join('\n', CardReading.Words(CardJson.Element(reply.Card!)));
    }
}
