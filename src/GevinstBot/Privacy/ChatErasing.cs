using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Sending;

namespace GevinstBot.Privacy;

/// <summary>Forgets what was heard in somebody's chat: its rows are found by the chat, and name nobody.</summary>
public sealed class ChatErasing(ConversationTable conversations, HeardTable heard) : HiddenTraces
{
    public override async Task ForgetAsync(PersonId person, CancellationToken ct)
    {
        if (await conversations.FindAsync(person, ct) is { ConversationId: { } chat })
            await heard.ForgetAsync(chat, ct);
    }
}
