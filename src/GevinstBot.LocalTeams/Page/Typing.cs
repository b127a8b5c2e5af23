using GevinstBot.LocalTeams.Bots;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Page;

/// <summary>A typed message: kept in the chat first, then sent to the bot.</summary>
internal sealed class Typing(ChatStore store, Roster roster, BotCaller caller, ActivityWriter writer)
{
    public async Task<IResult> SayAsync(LocalBot bot, LocalPerson person, string? channel, string text, CancellationToken cancellationToken)
    {
        var team = roster.TeamOfChannel(channel);
        var scene = team is null ? Scene.Personal(bot, person) : new(bot, person, channel!, Team: team);
        if (await store.FindChatAsync(scene.ChatId, bot.AppId, cancellationToken) is not { Installed: true })
            return ApiError.NotInstalled(bot);
        var said = await store.AddAsync((id, now) => Said(scene, id, now, text), cancellationToken);
        try
        {
            var activity = writer.Typed(scene with { ThreadId = said.ThreadId }, said.ActivityId, text);
            var answer = await caller.SendAsync(bot, activity, cancellationToken);
            return LocalAnswer.Json(new { activityId = said.ActivityId, status = answer.Status, body = answer.Body });
        }
        catch (BotUnreachableException trouble)
        {
            return ApiError.BotUnreachable(trouble.Message);
        }
    }

    private static ChatMessage Said(Scene scene, string id, DateTimeOffset now, string text) => new(
        scene.ConversationId,
        id,
        scene.Team is null ? null : id,
        scene.Bot.AppId,
        scene.Person.AadObjectId,
        SentAt: now,
        UpdatedAt: null,
        Deleted: false,
        new(text, "plain", Summary: null, Cards: []));
}
