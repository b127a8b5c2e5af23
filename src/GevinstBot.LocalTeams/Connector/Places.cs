using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Connector;

/// <summary>Finds the place that a conversation id names, or the error the Connector answers with.</summary>
internal sealed class Places(Roster roster, ChatStore store)
{
    public async Task<(Place? Place, ConnectorError? Error)> FindAsync(string id, string? appId, CancellationToken cancellationToken)
    {
        var (conversationId, threadId) = Place.Split(id);
        var team = roster.TeamOfChannel(conversationId);
        if (await store.FindChatAsync(team?.Id ?? conversationId, appId, cancellationToken) is not { } chat)
            return (null, team is null ? ConnectorError.NoConversation : ConnectorError.NotInConversation);
        if (!chat.Installed)
            return (null, ConnectorError.NotInConversation);
        if (threadId is not null && (await store.FindMessageAsync(threadId, cancellationToken))?.ConversationId != conversationId)
            return (null, ConnectorError.NoConversation);
        return (new(chat, conversationId, threadId), null);
    }
}
