using System.Collections.Immutable;
using System.Globalization;

namespace GevinstBot.LocalTeams.Chats;

/// <summary>Everything in memory. What it hands out are copies, so readers outside the gate see one moment.</summary>
internal sealed class ChatBook
{
    private readonly Dictionary<(string AppId, string Id), Chat> _chats = [];
    private readonly Dictionary<string, ChatMessage> _messages = [];
    private readonly Dictionary<string, SortedSet<string>> _conversations = [];
    private readonly Dictionary<string, Dictionary<string, ImmutableArray<string>>> _shown = [];

    public long LastId { get; set; }

    public IReadOnlyList<Chat> Chats => [.. _chats.Values];

    public Chat? Chat(string appId, string id) => _chats.GetValueOrDefault((appId, id));

    public void Put(Chat chat) => _chats[(chat.AppId, chat.Id)] = chat;

    public void Put(ChatMessage message)
    {
        _messages[message.ActivityId] = message;
        if (!_conversations.TryGetValue(message.ConversationId, out var ids))
            _conversations[message.ConversationId] = ids = new(StringComparer.Ordinal);
        ids.Add(message.ActivityId);
        LastId = Math.Max(LastId, long.Parse(message.ActivityId, CultureInfo.InvariantCulture));
    }

    public ChatMessage? Message(string activityId) => _messages.GetValueOrDefault(activityId);

    public IReadOnlyList<ChatMessage> Messages(string conversationId) =>
        _conversations.TryGetValue(conversationId, out var ids) ? [.. ids.Select(id => _messages[id])] : [];

    public void Show(string activityId, string aadObjectId, ImmutableArray<string> cards)
    {
        if (!_shown.TryGetValue(activityId, out var viewers))
            _shown[activityId] = viewers = new(StringComparer.OrdinalIgnoreCase);
        viewers[aadObjectId] = cards;
    }

    public ImmutableArray<string>? Shown(string activityId, string aadObjectId) =>
        _shown.TryGetValue(activityId, out var viewers) && viewers.TryGetValue(aadObjectId, out var cards) ? cards : null;

    public IReadOnlyList<string> Viewers(string activityId) =>
        _shown.TryGetValue(activityId, out var viewers) ? [.. viewers.Keys] : [];

    public void ForgetShown(string activityId) => _shown.Remove(activityId);
}
