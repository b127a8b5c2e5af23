using System.Collections.Immutable;
using System.Globalization;

namespace GevinstBot.LocalTeams.Chats;

/// <summary>
/// The chats, kept in memory for reading and written to the file before any change is seen or answered.
/// One change at a time: activity ids must increase, as they do in Teams.
/// </summary>
internal sealed class ChatStore(ChatTables tables, ChatClock clock) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private ChatBook? _book;

    public void Dispose() => _gate.Dispose();

    public Task<IReadOnlyList<Chat>> ChatsAsync(CancellationToken cancellationToken) =>
        ReadAsync(book => book.Chats, cancellationToken);

    public Task<Chat?> FindChatAsync(string chatId, string? appId, CancellationToken cancellationToken) =>
        ReadAsync(
            book => book.Chats.FirstOrDefault(chat => chat.Id == chatId && (appId is null || chat.AppId == appId)),
            cancellationToken);

    public Task<IReadOnlyList<ChatMessage>> MessagesAsync(string conversationId, CancellationToken cancellationToken) =>
        ReadAsync(book => book.Messages(conversationId), cancellationToken);

    public Task<ChatMessage?> FindMessageAsync(string activityId, CancellationToken cancellationToken) =>
        ReadAsync(book => book.Message(activityId), cancellationToken);

    /// <summary>The cards as this person sees them after own answers, or null when they see the message as it was sent.</summary>
    public Task<ImmutableArray<string>?> ShownAsync(string activityId, string aadObjectId, CancellationToken cancellationToken) =>
        ReadAsync(book => book.Shown(activityId, aadObjectId), cancellationToken);

    /// <summary>Changes the chat as it is now, or <paramref name="blank"/> when there is none yet.</summary>
    public Task<Chat> ChangeChatAsync(Chat blank, Func<Chat, Chat> change, CancellationToken cancellationToken) => ChangeAsync(
        async book =>
        {
            var chat = change(book.Chat(blank.AppId, blank.Id) ?? blank);
            await tables.WriteAsync(chat, cancellationToken);
            book.Put(chat);
            return chat;
        },
        cancellationToken);

    /// <summary>
    /// An id for an activity that is not kept as a message (a press, an installation); never given twice, not even after a restart.
    /// </summary>
    public Task<string> NextIdAsync(CancellationToken cancellationToken) => ChangeAsync(
        async book =>
        {
            var id = Next(book);
            await tables.WriteLastIdAsync(id, cancellationToken);
            return id;
        },
        cancellationToken);

    public Task<ChatMessage> AddAsync(
        Func<string, DateTimeOffset, ChatMessage> message, CancellationToken cancellationToken) => ChangeAsync(
        async book =>
        {
            var added = message(Next(book), clock.Now);
            await tables.WriteAsync(added, cancellationToken);
            book.Put(added);
            return added;
        },
        cancellationToken);

    /// <summary>
    /// Changes a message for everybody: what people had answered into it is shown no more, as in Teams after an update.
    /// False when it has been deleted.
    /// </summary>
    public Task<bool> ChangeMessageAsync(
        string activityId, Func<ChatMessage, ChatMessage> change, CancellationToken cancellationToken) => ChangeAsync(
        async book =>
        {
            if (book.Message(activityId) is not { Deleted: false } message)
                return false;
            var changed = change(message);
            await tables.DeleteShownAsync(activityId, book.Viewers(activityId), cancellationToken);
            await tables.WriteAsync(changed, cancellationToken);
            book.ForgetShown(activityId);
            book.Put(changed);
            return true;
        },
        cancellationToken);

    public Task ShowAsync(
        string activityId, string aadObjectId, ImmutableArray<string> cards, CancellationToken cancellationToken) => ChangeAsync(
        async book =>
        {
            await tables.WriteShownAsync(activityId, aadObjectId, cards, cancellationToken);
            book.Show(activityId, aadObjectId, cards);
            return cards;
        },
        cancellationToken);

    /// <summary>Milliseconds as in Teams; one more than the last id when the clock stands still.</summary>
    private string Next(ChatBook book)
    {
        book.LastId = Math.Max(book.LastId + 1, clock.Now.ToUnixTimeMilliseconds());
        return book.LastId.ToString("D13", CultureInfo.InvariantCulture);
    }

    private Task<T> ReadAsync<T>(Func<ChatBook, T> read, CancellationToken cancellationToken) =>
        ChangeAsync(book => Task.FromResult(read(book)), cancellationToken);

    private async Task<T> ChangeAsync<T>(Func<ChatBook, Task<T>> change, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            _book ??= await tables.ReadAsync(cancellationToken);
            return await change(_book);
        }
        finally
        {
            _gate.Release();
        }
    }
}
