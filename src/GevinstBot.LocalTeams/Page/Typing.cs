using System.Text.Json.Nodes;
using GevinstBot.LocalTeams.Bots;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Page;

/// <summary>A typed message: kept in the chat first, then sent to the bot.</summary>
internal sealed class Typing(ChatStore store, Roster roster, BotCaller caller, ActivityWriter writer, SentFiles files)
{
    public async Task<IResult> SayAsync(
        LocalBot bot, LocalPerson person, string? channel, Saying saying, CancellationToken cancellationToken)
    {
        var team = roster.TeamOfChannel(channel);
        var scene = team is null ? Scene.Personal(bot, person) : new(bot, person, channel!, Team: team);
        if (await store.FindChatAsync(scene.ChatId, bot.AppId, cancellationToken) is not { Installed: true })
            return ApiError.NotInstalled(bot);
        var said = await store.AddAsync((id, now) => Said(scene, id, now, Shown(saying)), cancellationToken);
        try
        {
            var activity = writer.Typed(scene with { ThreadId = said.ThreadId }, said.ActivityId, saying.Text);
            if (saying.File is { } file)
                activity["attachments"] = new JsonArray(Spoken(saying.Text), files.Add(said.ActivityId, file));
            var answer = await caller.SendAsync(bot, activity, cancellationToken);
            return LocalAnswer.Json(new { activityId = said.ActivityId, status = answer.Status, body = answer.Body });
        }
        catch (BotUnreachableException trouble)
        {
            return ApiError.BotUnreachable(trouble.Message);
        }
    }

    private static string Shown(Saying saying) => saying.File is { } file ? $"{saying.Text} 📎 {file.Name}".TrimStart() : saying.Text;

    /// <summary>Teams sends what was typed once more, as HTML.</summary>
    private static JsonObject Spoken(string text) =>
        new() { ["contentType"] = "text/html", ["content"] = $"<div>{System.Net.WebUtility.HtmlEncode(text)}</div>" };

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
