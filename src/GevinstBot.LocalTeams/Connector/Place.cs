using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Connector;

/// <summary>A conversation id of the wire, understood: the personal chat or channel it names, and the thread of the channel.</summary>
internal sealed record Place(Chat Chat, string ConversationId, string? ThreadId)
{
    private const string ThreadMark = ";messageid=";

    public bool IsChannel => Chat.AadObjectId is null;

    public static string Thread(string channelId, string threadId) => channelId + ThreadMark + threadId;

    public static (string ConversationId, string? ThreadId) Split(string id) =>
        id.Split(ThreadMark, 2) is [var conversation, var thread] ? (conversation, thread) : (id, null);
}
