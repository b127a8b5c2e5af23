using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GevinstBot.LocalTeams.Bots;
using GevinstBot.LocalTeams.Cards;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Page;

/// <summary>A pressed button: finds it on the card this person sees, sends it, and draws the card that comes back.</summary>
internal sealed class Pressing(ChatStore store, Roster roster, BotCaller caller, ActivityWriter writer, Typing typing)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public async Task<IResult> PressAsync(LocalPerson person, PressBody body, CancellationToken cancellationToken)
    {
        if (await store.FindMessageAsync(body.ActivityId!, cancellationToken) is not { Deleted: false } message
            || await SceneAsync(person, message, cancellationToken) is not { } scene)
            return ApiError.UnknownActivity(body.ActivityId!);
        if (await store.FindChatAsync(scene.ChatId, message.AppId, cancellationToken) is not { Installed: true })
            return ApiError.NotInstalled(scene.Bot);
        var cards = await store.ShownAsync(message.ActivityId, person.AadObjectId, cancellationToken) ?? message.Content.Cards;
        var press = Press.Of(cards, body.Action!, body.Type, body.Inputs ?? []);
        if (press.Problem is { } problem)
            return ApiError.BadRequest(problem.Code, problem.Message);
        if (press.Typed is { } text)
            return await typing.SayAsync(
                scene.Bot, person, scene.Team is null ? null : scene.ConversationId, new(text, File: null), cancellationToken);
        try
        {
            var answer = await SendAsync(scene, message, press, cancellationToken);
            if (press.Action!.Type == "Action.Execute")
                await DrawAsync(person, message, cards, press.Action.Card, answer, cancellationToken);
            return LocalAnswer.Json(new { status = answer.Status, body = answer.Body });
        }
        catch (BotUnreachableException trouble)
        {
            return ApiError.BotUnreachable(trouble.Message);
        }
    }

    /// <summary>
    /// A chat is shown to its person: each card that lists them, or nobody, asks the bot for itself as it stands. One that comes back
    /// without «refresh» asks no more. Where the bot gives none, the card stays as it is.
    /// </summary>
    public async Task ShownAsync(LocalPerson person, IEnumerable<ChatMessage> messages, CancellationToken cancellationToken)
    {
        foreach (var message in messages.Where(message => message is { AadObjectId: null, Deleted: false }))
        {
            var cards = await store.ShownAsync(message.ActivityId, person.AadObjectId, cancellationToken) ?? message.Content.Cards;
            for (var number = 0; number < cards.Length; number++)
            {
                if (CardRefresh.Of(cards[number], Roster.MemberId(person)) is { } action)
                    await RefreshAsync(person, message, cards, number, action, cancellationToken);
            }
        }
    }

    private async Task RefreshAsync(
        LocalPerson person, ChatMessage message, ImmutableArray<string> cards, int number, JsonObject action,
        CancellationToken cancellationToken)
    {
        if (await SceneAsync(person, message, cancellationToken) is not { } scene)
            return;
        try
        {
            var id = await store.NextIdAsync(cancellationToken);
            var activity = writer.Executed(scene, id, message.ActivityId, action, isAutomatic: true);
            var answer = await caller.SendAsync(scene.Bot, activity, cancellationToken);
            await DrawAsync(person, message, cards, number, answer, cancellationToken);
        }
        catch (BotUnreachableException)
        {
            // Teams shows what it has.
        }
    }

    /// <summary>Null when the message is in somebody else's chat.</summary>
    private async Task<Scene?> SceneAsync(LocalPerson person, ChatMessage message, CancellationToken cancellationToken)
    {
        if (roster.Bot(message.AppId) is not { } bot)
            return null;
        if (roster.TeamOfChannel(message.ConversationId) is { } team)
            return new(bot, person, message.ConversationId, message.ThreadId, team);
        var own = await store.FindChatAsync(message.ConversationId, bot.AppId, cancellationToken);
        return string.Equals(own?.AadObjectId, person.AadObjectId, StringComparison.OrdinalIgnoreCase) ? Scene.Personal(bot, person) : null;
    }

    private async Task<BotAnswer> SendAsync(Scene scene, ChatMessage message, Press press, CancellationToken cancellationToken)
    {
        var id = await store.NextIdAsync(cancellationToken);
        var activity = press.Action!.Type == "Action.Execute"
            ? writer.Executed(scene, id, message.ActivityId, Executed(press))
            : writer.Submitted(scene, id, message.ActivityId, press.Data);
        return await caller.SendAsync(scene.Bot, activity, cancellationToken);
    }

    private static JsonObject Executed(Press press)
    {
        var action = new JsonObject { ["type"] = "Action.Execute" };
        foreach (var name in (string[])["id", "title", "verb"])
        {
            if (press.Action!.Json[name] is { } value)
                action[name] = value.DeepClone();
        }

        action["data"] = press.Data;
        return action;
    }

    private async Task DrawAsync(
        LocalPerson person, ChatMessage message, ImmutableArray<string> cards,
        int number, BotAnswer answer, CancellationToken cancellationToken)
    {
        if (!answer.Succeeded
            || answer.Body.Text("type") != CardType
            || answer.Body.Child("value") is not { } card)
            return;
        var shown = cards.SetItem(number, card.ToJsonString(LocalJson.Options));
        await store.ShowAsync(message.ActivityId, person.AadObjectId, shown, cancellationToken);
    }
}
