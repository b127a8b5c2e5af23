using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Page;

internal static class ChannelEndpoints
{
    public static void MapChannels(this IEndpointRouteBuilder api)
    {
        api.MapGet("/settings", Settings);
        api.MapGet("/channels", List);
        api.MapGet("/channels/{channelId}/messages", MessagesAsync);
        api.MapPost("/channels/{channelId}/read", ReadAsync);
    }

    private static IResult Settings(Roster roster, ChatClock clock) => LocalAnswer.Json(
        new
        {
            timeZone = clock.ZoneId,
            tenantId = roster.TenantId,
            bots = roster.Bots.Select(
                bot => new { appId = bot.AppId, name = bot.Name, messageActions = bot.MessageActions, tabs = bot.Tabs }),
        });

    private static IResult List(Roster roster) => LocalAnswer.Json(
        from team in roster.Teams
        from channel in team.Channels
        select new { id = channel.Id, name = channel.Name, teamId = team.Id, teamName = team.Name });

    /// <summary>All threads of the channel, as the person sees them.</summary>
    private static async Task<IResult> MessagesAsync(
        string channelId, string? person, Roster roster, MessageList list, ChatStore store, CancellationToken cancellationToken)
    {
        if (roster.TeamOfChannel(channelId) is null)
            return ApiError.UnknownChannel(channelId);
        if (person is not null && roster.Person(person) is null)
            return ApiError.UnknownPerson(person);
        var messages = await store.MessagesAsync(channelId, cancellationToken);
        return await list.AnswerAsync(messages, roster.Person(person), cancellationToken);
    }

    /// <summary>The channel is shown to somebody: what they haven't seen since it was last changed asks the bot for itself.</summary>
    private static async Task<IResult> ReadAsync(
        string channelId, string person, Roster roster, ChatStore store, Pressing pressing, CancellationToken cancellationToken)
    {
        if (roster.TeamOfChannel(channelId) is null)
            return ApiError.UnknownChannel(channelId);
        if (roster.Person(person) is not { } viewer)
            return ApiError.UnknownPerson(person);
        var unseen = new List<ChatMessage>();
        foreach (var message in await store.MessagesAsync(channelId, cancellationToken))
        {
            if (await store.ShownAsync(message.ActivityId, viewer.AadObjectId, cancellationToken) is null)
                unseen.Add(message);
        }
        await pressing.ShownAsync(viewer, unseen, cancellationToken);
        return TypedResults.NoContent();
    }
}
