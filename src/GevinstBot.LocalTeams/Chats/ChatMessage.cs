using System.Collections.Immutable;

namespace GevinstBot.LocalTeams.Chats;

/// <summary>What one message holds; every card is kept as the JSON text that came over the wire.</summary>
internal sealed record MessageContent(string? Text, string? TextFormat, string? Summary, ImmutableArray<string> Cards)
{
    public static MessageContent Empty { get; } = new(null, null, null, []);
}

/// <summary>
/// One message in a chat or channel. <see cref="AadObjectId"/> is the person who typed it, null when the bot sent it;
/// <see cref="ThreadId"/> is the root message of a channel thread, null in personal chats.
/// </summary>
internal sealed record ChatMessage(
    string ConversationId,
    string ActivityId,
    string? ThreadId,
    string AppId,
    string? AadObjectId,
    DateTimeOffset SentAt,
    DateTimeOffset? UpdatedAt,
    bool Deleted,
    MessageContent Content);
