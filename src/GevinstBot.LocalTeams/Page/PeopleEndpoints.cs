using GevinstBot.LocalTeams.Bots;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Page;

internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapGet("/people", ListAsync);
        api.MapGet("/people/{aadObjectId}/messages", MessagesAsync);
        api.MapPost("/people/{aadObjectId}/read", ReadAsync);
        api.MapPost("/people/{aadObjectId}/tab-token", TokenFor);
        api.MapPost(
            "/people/{aadObjectId}/install",
            (string aadObjectId, string? bot, Roster roster, Installation installation, CancellationToken token) =>
                InstallAsync(aadObjectId, bot, roster, installation.AddAsync, token));
        api.MapPost(
            "/people/{aadObjectId}/uninstall",
            (string aadObjectId, string? bot, Roster roster, Installation installation, CancellationToken token) =>
                InstallAsync(aadObjectId, bot, roster, installation.RemoveAsync, token));
    }

    private static async Task<IResult> ListAsync(Roster roster, ChatStore store, CancellationToken cancellationToken)
    {
        var people = new List<object>();
        foreach (var person in roster.People)
        {
            var chats = await ChatsAsync(person, store, cancellationToken);
            var unread = 0;
            foreach (var chat in chats)
                unread += (await store.MessagesAsync(chat.Id, cancellationToken)).Count(message => IsUnread(message, chat));
            people.Add(new
            {
                aadObjectId = person.AadObjectId,
                id = Roster.MemberId(person),
                name = person.Name,
                title = person.Title,
                unread,
                installed = chats.Exists(chat => chat.Installed),
            });
        }

        return LocalAnswer.Json(people);
    }

    /// <summary>
    /// The person's chats with every bot, as one. <c>view=stored</c> shows the messages as another device of the same person would;
    /// <c>from</c> is the first activity to show, for who has read the ones before it.
    /// </summary>
    private static async Task<IResult> MessagesAsync(
        string aadObjectId, string? view, string? from,
        Roster roster, MessageList list, ChatStore store, CancellationToken cancellationToken)
    {
        if (roster.Person(aadObjectId) is not { } person)
            return ApiError.UnknownPerson(aadObjectId);
        var messages = new List<ChatMessage>();
        foreach (var chat in await ChatsAsync(person, store, cancellationToken))
        {
            var all = await store.MessagesAsync(chat.Id, cancellationToken);
            messages.AddRange(all.Where(message => string.CompareOrdinal(message.ActivityId, from) >= 0));
        }
        return await list.AnswerAsync(messages, view == "stored" ? null : person, cancellationToken);
    }

    private static async Task<IResult> ReadAsync(
        string aadObjectId, Roster roster, ChatStore store, Pressing pressing, CancellationToken cancellationToken)
    {
        if (roster.Person(aadObjectId) is not { } person)
            return ApiError.UnknownPerson(aadObjectId);
        foreach (var chat in await ChatsAsync(person, store, cancellationToken))
        {
            var messages = await store.MessagesAsync(chat.Id, cancellationToken);
            if (messages is [.., var last] && last.ActivityId != chat.ReadTo)
                await store.ChangeChatAsync(chat, now => now with { ReadTo = last.ActivityId }, cancellationToken);
            await pressing.ShownAsync(person, messages, cancellationToken);
        }

        return TypedResults.NoContent();
    }

    private static IResult TokenFor(string aadObjectId, HttpContext http, Roster roster)
    {
        if (roster.Person(aadObjectId) is not { } person)
            return ApiError.UnknownPerson(aadObjectId);
        return http.RequestServices.GetService<ILocalTabTokens>() is { } tokens
            ? LocalAnswer.Json(new { token = tokens.TokenFor(person) })
            : ApiError.Answer(StatusCodes.Status501NotImplemented, "no_tokens", "The host of this page signs nobody in to tabs.");
    }

    /// <summary>For every bot, or for the one that is named.</summary>
    private static async Task<IResult> InstallAsync(
        string aadObjectId,
        string? bot,
        Roster roster,
        Func<Scene, CancellationToken, Task<IReadOnlyList<SentEvent>>> change,
        CancellationToken cancellationToken)
    {
        if (roster.Person(aadObjectId) is not { } person)
            return ApiError.UnknownPerson(aadObjectId);
        if (bot is not null && roster.Bot(bot) is null)
            return ApiError.BadRequest("unknown_bot", $"There is no bot with the id '{bot}'.");
        try
        {
            var events = new List<SentEvent>();
            foreach (var one in roster.Bots.Where(one => bot is null || one == roster.Bot(bot)))
                events.AddRange(await change(Scene.Personal(one, person), cancellationToken));
            return LocalAnswer.Json(new { events });
        }
        catch (BotUnreachableException trouble)
        {
            return ApiError.BotUnreachable(trouble.Message);
        }
    }

    private static async Task<List<Chat>> ChatsAsync(LocalPerson person, ChatStore store, CancellationToken cancellationToken) =>
    [
        .. (await store.ChatsAsync(cancellationToken))
            .Where(chat => string.Equals(chat.AadObjectId, person.AadObjectId, StringComparison.OrdinalIgnoreCase)),
    ];

    private static bool IsUnread(ChatMessage message, Chat chat) =>
        message is { AadObjectId: null, Deleted: false } && string.CompareOrdinal(message.ActivityId, chat.ReadTo) > 0;
}
