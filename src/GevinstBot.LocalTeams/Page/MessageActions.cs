using System.Net;
using System.Text.Json.Nodes;
using GevinstBot.LocalTeams.Bots;
using GevinstBot.LocalTeams.Cards;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Page;

/// <summary>What somebody does with a message by the menu beside it: the bot gives a form in a dialog, and is sent it filled in.</summary>
internal sealed class MessageActions(ChatStore store, Roster roster, BotCaller caller, ActivityWriter writer)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/people/{aadObjectId}/message-actions", ActAsync);

    private static async Task<IResult> ActAsync(
        HttpContext http, string aadObjectId, Roster roster, MessageActions actions, CancellationToken cancellationToken)
    {
        if (roster.Person(aadObjectId) is not { } person)
            return ApiError.UnknownPerson(aadObjectId);
        var (body, error) = await ApiBody.ReadAsync<MessageActionBody>(http.Request, cancellationToken);
        if (body is null)
            return error!;
        if (string.IsNullOrEmpty(body.ActivityId) || string.IsNullOrEmpty(body.Command) || (body.Card is null) != (body.Action is null))
            return ApiError.BadRequest("bad_json", "activityId and command are required; card and action belong together.");
        return await actions.DoAsync(person, body, cancellationToken);
    }

    private async Task<IResult> DoAsync(LocalPerson person, MessageActionBody body, CancellationToken cancellationToken)
    {
        if (await store.FindMessageAsync(body.ActivityId!, cancellationToken) is not { Deleted: false } message
            || roster.Bot(message.AppId) is not { } bot)
            return ApiError.UnknownActivity(body.ActivityId!);
        if (bot.MessageActions.All(action => action.Id != body.Command))
            return ApiError.BadRequest("unknown_command", $"{bot.Name} has no action on messages called '{body.Command}'.");
        var press = body.Card is { } card
            ? Press.Of([card.ToJsonString(LocalJson.Options)], body.Action!, type: null, body.Inputs ?? [])
            : null;
        if (press?.Problem is { } problem)
            return ApiError.BadRequest(problem.Code, problem.Message);
        try
        {
            var id = await store.NextIdAsync(cancellationToken);
            var team = roster.TeamOfChannel(message.ConversationId);
            var scene = new Scene(bot, person, message.ConversationId, message.ThreadId, team);
            var activity = writer.OnMessage(scene, id, body.Command!, Payload(message), press?.Data);
            var answer = await caller.SendAsync(bot, activity, cancellationToken);
            return LocalAnswer.Json(new { status = answer.Status, body = answer.Body });
        }
        catch (BotUnreachableException trouble)
        {
            return ApiError.BotUnreachable(trouble.Message);
        }
    }

    /// <summary>As Teams describes the message: its words as HTML, and of a card only that there is one.</summary>
    private JsonObject Payload(ChatMessage message)
    {
        var words = WebUtility.HtmlEncode(message.Content.Text ?? "").Replace("\n", "<br>", StringComparison.Ordinal);
        var content = words.Length == 0 ? "" : $"<div>{words}</div>";
        var by = message.AadObjectId is { } id && roster.Person(id) is { } person
            ? ("user", person.AadObjectId, person.Name)
            : ("application", message.AppId, roster.Bot(message.AppId)?.Name);
        return new JsonObject
        {
            ["id"] = message.ActivityId,
            ["createdDateTime"] = Stamp.Of(message.SentAt),
            ["from"] = new JsonObject { [by.Item1] = new JsonObject { ["id"] = by.Item2, ["displayName"] = by.Item3 } },
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = content },
            ["attachments"] = new JsonArray(),
        };
    }
}

/// <param name="ActivityId">The message.</param>
/// <param name="Command">Which action, by its id.</param>
/// <param name="Card">The form that the bot gave, where it is sent.</param>
/// <param name="Action">The button that sends it, as for a press.</param>
/// <param name="Inputs">What was typed, by input id.</param>
internal sealed record MessageActionBody(
    string? ActivityId, string? Command, JsonObject? Card = null, string? Action = null, JsonObject? Inputs = null);
