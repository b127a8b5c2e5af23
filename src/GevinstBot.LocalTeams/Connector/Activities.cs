using System.Text.Json.Nodes;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Connector;

internal static class Activities
{
    public static Task<IResult> SendAsync(HttpContext http, string conversationId, CancellationToken cancellationToken) =>
        PostAsync(http, conversationId, cancellationToken);

    /// <summary>
    /// In a personal chat a reply is a message like any other; in a channel it goes into the thread of what it replies to.
    /// </summary>
    public static async Task<IResult> ReplyAsync(
        HttpContext http, string conversationId, string activityId, ChatStore store, CancellationToken cancellationToken)
    {
        var (id, thread) = Place.Split(conversationId);
        var replied = await store.FindMessageAsync(activityId, cancellationToken);
        var into = thread ?? (replied?.ConversationId == id ? replied.ThreadId : null);
        return await PostAsync(http, into is null ? id : Place.Thread(id, into), cancellationToken);
    }

    public static async Task<IResult> UpdateAsync(
        HttpContext http, string conversationId, string activityId, ChatStore store, ChatClock clock, CancellationToken cancellationToken)
    {
        var (message, error) = await FindAsync(http, conversationId, activityId, cancellationToken);
        if (message is null)
            return error!.Answer();
        var (body, unread) = await MessageReader.BodyAsync(http.Request, cancellationToken);
        if (body is null)
            return unread!.Answer();
        var (content, wrong) = MessageReader.Content(body);
        if (content is null)
            return wrong!.Answer();
        return await store.ChangeMessageAsync(activityId, now => now with { Content = content, UpdatedAt = clock.Now }, cancellationToken)
            ? LocalAnswer.Json(new { id = activityId })
            : ConnectorError.NoActivity.Answer();
    }

    public static async Task<IResult> DeleteAsync(
        HttpContext http, string conversationId, string activityId, ChatStore store, ChatClock clock, CancellationToken cancellationToken)
    {
        var (message, error) = await FindAsync(http, conversationId, activityId, cancellationToken);
        if (message is null)
            return error!.Answer();
        return await store.ChangeMessageAsync(activityId, now => Deleted(now, clock.Now), cancellationToken)
            ? TypedResults.Ok()
            : ConnectorError.NoActivity.Answer();
    }

    /// <summary>Keeps a message and gives its id. Other kinds (typing) are accepted and seen by nobody.</summary>
    public static async Task<(string? Id, ConnectorError? Error)> PostAsync(
        HttpContext http, Place place, JsonObject activity, CancellationToken cancellationToken)
    {
        var store = http.RequestServices.GetRequiredService<ChatStore>();
        if (activity.Text("type") is not (null or "message"))
            return (await store.NextIdAsync(cancellationToken), null);
        var (content, error) = MessageReader.Content(activity);
        if (content is null)
            return (null, error);
        var added = await store.AddAsync((id, now) => Sent(place, id, now, content), cancellationToken);
        http.Items[ConnectorEndpoints.AcceptedActivity] = added.ActivityId;
        return (added.ActivityId, null);
    }

    private static async Task<IResult> PostAsync(HttpContext http, string conversationId, CancellationToken cancellationToken)
    {
        var (body, error) = await MessageReader.BodyAsync(http.Request, cancellationToken);
        if (body is null)
            return error!.Answer();
        var bot = http.RequestServices.GetRequiredService<Roster>().Bot(body.Child("from").Text("id"));
        var (place, missing) = await PlaceAsync(http, conversationId, bot?.AppId, cancellationToken);
        if (place is null)
            return missing!.Answer();
        var (id, wrong) = await PostAsync(http, place, body, cancellationToken);
        return wrong?.Answer() ?? LocalAnswer.Json(new { id }, StatusCodes.Status201Created);
    }

    private static async Task<(ChatMessage? Message, ConnectorError? Error)> FindAsync(
        HttpContext http, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        var (place, missing) = await PlaceAsync(http, conversationId, appId: null, cancellationToken);
        if (place is null)
            return (null, missing);
        var message = await http.RequestServices.GetRequiredService<ChatStore>().FindMessageAsync(activityId, cancellationToken);
        // A person's own message isn't the bot's to change.
        return message is { Deleted: false, AadObjectId: null } && message.ConversationId == place.ConversationId
            ? (message, null)
            : (null, ConnectorError.NoActivity);
    }

    private static Task<(Place? Place, ConnectorError? Error)> PlaceAsync(
        HttpContext http, string conversationId, string? appId, CancellationToken cancellationToken) =>
        http.RequestServices.GetRequiredService<Places>().FindAsync(conversationId, appId, cancellationToken);

    private static ChatMessage Deleted(ChatMessage message, DateTimeOffset now) =>
        message with { Deleted = true, Content = MessageContent.Empty, UpdatedAt = now };

    private static ChatMessage Sent(Place place, string id, DateTimeOffset now, MessageContent content) => new(
        place.ConversationId,
        id,
        place.IsChannel ? place.ThreadId ?? id : null,
        place.Chat.AppId,
        AadObjectId: null,
        SentAt: now,
        UpdatedAt: null,
        Deleted: false,
        content);
}
