using System.Text.Json.Nodes;
using GevinstBot.LocalTeams.Chats;

namespace GevinstBot.LocalTeams.Bots;

/// <summary>
/// Puts a bot into a chat or takes it out, and tells it as Teams does: an installationUpdate and a conversationUpdate,
/// see <see href="https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events">
/// conversation events</see>.
/// </summary>
internal sealed class Installation(ChatStore store, BotCaller caller, ActivityWriter writer, LocalAddress address)
{
    public async Task<IReadOnlyList<SentEvent>> AddAsync(Scene scene, CancellationToken cancellationToken)
    {
        // The chat is there before the bot hears of it: it may greet at once.
        await store.ChangeChatAsync(Blank(scene), chat => chat with { Installed = true }, cancellationToken);
        var events = await TellAsync(scene, added: true, cancellationToken);
        await store.ChangeChatAsync(Blank(scene), chat => chat with { Announced = true, ServiceUrl = Here }, cancellationToken);
        return events;
    }

    /// <summary>False while the bot hasn't been told of the chat, or was told that it is at another address than this.</summary>
    public bool IsTold(Chat? chat) => chat is { Announced: true } && (!chat.Installed || chat.ServiceUrl == Here);

    public async Task<IReadOnlyList<SentEvent>> RemoveAsync(Scene scene, CancellationToken cancellationToken)
    {
        await store.ChangeChatAsync(Blank(scene), chat => chat with { Installed = false, Announced = true }, cancellationToken);
        return await TellAsync(scene, added: false, cancellationToken);
    }

    private string Here => address.Connector.AbsoluteUri;

    private static Chat Blank(Scene scene) => new(
        scene.ChatId,
        scene.Bot.AppId,
        scene.Team is null ? scene.Person.AadObjectId : null,
        Installed: false,
        Announced: false,
        ReadTo: string.Empty);

    private async Task<IReadOnlyList<SentEvent>> TellAsync(Scene scene, bool added, CancellationToken cancellationToken)
    {
        var installation = writer.Installation(scene, await store.NextIdAsync(cancellationToken), added ? "add" : "remove");
        var membership = writer.Membership(scene, await store.NextIdAsync(cancellationToken), added);
        return
        [
            await SendAsync(scene.Bot, installation, cancellationToken),
            await SendAsync(scene.Bot, membership, cancellationToken),
        ];
    }

    private async Task<SentEvent> SendAsync(LocalBot bot, JsonObject activity, CancellationToken cancellationToken)
    {
        var answer = await caller.SendAsync(bot, activity, cancellationToken);
        return new(activity.Text("type")!, answer.Status);
    }
}

/// <summary>An event that a bot was told about, and the status it answered with.</summary>
internal sealed record SentEvent(string Type, int Status);
