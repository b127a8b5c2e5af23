using System.Text.Json.Nodes;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Page;

/// <summary>Messages as the page draws them, oldest first.</summary>
internal sealed class MessageList(Roster roster, ChatStore store)
{
    /// <summary>The answers of <paramref name="viewer"/> replace cards; without a viewer it is what is stored.</summary>
    public async Task<IResult> AnswerAsync(IEnumerable<ChatMessage> messages, LocalPerson? viewer, CancellationToken cancellationToken)
    {
        var list = new List<object>();
        foreach (var message in messages.OrderBy(message => message.ActivityId, StringComparer.Ordinal))
        {
            var shown = viewer is null ? null : await store.ShownAsync(message.ActivityId, viewer.AadObjectId, cancellationToken);
            list.Add(Drawn(message, shown ?? message.Content.Cards));
        }

        return LocalAnswer.Json(list);
    }

    private object Drawn(ChatMessage message, IEnumerable<string> cards)
    {
        var person = roster.Person(message.AadObjectId);
        return new
        {
            activityId = message.ActivityId,
            sentAt = Stamp.Of(message.SentAt),
            updatedAt = message.UpdatedAt is { } updated ? Stamp.Of(updated) : null,
            deleted = message.Deleted,
            text = message.Content.Text,
            textFormat = message.Content.TextFormat,
            summary = message.Content.Summary,
            cards = cards.Select(card => JsonNode.Parse(card)),
            from = message.AadObjectId is null ? "bot" : "person",
            fromName = message.AadObjectId is null ? roster.Bot(message.AppId)?.Name : person?.Name,
            botId = message.AppId,
            botName = roster.Bot(message.AppId)?.Name,
            threadId = message.ThreadId,
        };
    }
}
