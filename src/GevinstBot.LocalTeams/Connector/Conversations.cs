using System.Text.Json.Nodes;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Connector;

internal static class Conversations
{
    /// <summary>
    /// A personal chat: the same id every time, and an activity in the body is sent again every time. A channel: a new thread.
    /// </summary>
    public static async Task<IResult> CreateAsync(HttpContext http, Roster roster, ChatStore store, CancellationToken cancellationToken)
    {
        var (body, error) = await MessageReader.BodyAsync(http.Request, cancellationToken);
        if (body is null)
            return error!.Answer();
        var tenant = body.Text("tenantId") ?? body.Child("channelData").Child("tenant").Text("id");
        if (tenant != roster.TenantId)
            return ConnectorError.BadSyntax("tenantId is required and must be the tenant of the conversation.").Answer();
        if (roster.Bot(body.Child("bot").Text("id")) is not { } bot)
            return ConnectorError.BadSyntax("The bot is not registered.").Answer();
        return body.Child("channelData").Child("channel").Text("id") is { } channel
            ? await ThreadAsync(http, body, bot, channel, cancellationToken)
            : await PersonalAsync(http, body, bot, roster, store, cancellationToken);
    }

    private static async Task<IResult> PersonalAsync(
        HttpContext http, JsonObject body, LocalBot bot, Roster roster, ChatStore store, CancellationToken cancellationToken)
    {
        if (body["isGroup"]?.ToString() == "true" || body["members"] is not JsonArray { Count: 1 } members)
            return ConnectorError.BadSyntax("A bot can only create a conversation with exactly one member.").Answer();
        if (roster.Member(members[0].Text("id")) is not { } person)
            return ConnectorError.BadSyntax("Bad format of member id, or the member is not known.").Answer();
        var id = Roster.ChatId(bot, person);
        if (await store.FindChatAsync(id, bot.AppId, cancellationToken) is not { Installed: true } chat)
            return ConnectorError.NotInstalled.Answer();
        if (body.Child("activity") is { } activity)
        {
            var (_, error) = await Activities.PostAsync(http, new(chat, id, ThreadId: null), activity, cancellationToken);
            if (error is not null)
                return error.Answer();
        }

        return LocalAnswer.Json(new { id }, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ThreadAsync(
        HttpContext http, JsonObject body, LocalBot bot, string channel, CancellationToken cancellationToken)
    {
        if (body.Child("activity") is not { } activity)
            return ConnectorError.BadSyntax("A channel thread needs an initial activity.").Answer();
        var (place, missing) = await http.RequestServices.GetRequiredService<Places>().FindAsync(channel, bot.AppId, cancellationToken);
        if (place is not { IsChannel: true, ThreadId: null })
            return (missing ?? ConnectorError.NoConversation).Answer();
        var (activityId, error) = await Activities.PostAsync(http, place, activity, cancellationToken);
        return error?.Answer()
            ?? LocalAnswer.Json(new { id = Place.Thread(channel, activityId!), activityId }, StatusCodes.Status201Created);
    }
}
