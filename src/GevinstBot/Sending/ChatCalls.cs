using GevinstBot.Domain.Network;
using GevinstBot.Teams.Inbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace GevinstBot.Sending;

/// <summary>
/// What the messenger asks of Teams, as turns that the bot begins itself. No call takes longer than <see cref="SendRate.Patience"/>.
/// </summary>
public sealed class ChatCalls(BotAdapter adapter, SendRate rate, IOptions<BotOptions> bot)
{
    private string AppId => bot.Value.MicrosoftAppId;

    private string Tenant => bot.Value.MicrosoftAppTenantId;

    /// <summary>A message that has left is waited for.</summary>
    public Task<ResourceResponse> SendAsync(Conversation chat, Activity message) =>
        InAsync(chat, (turn, limited) => turn.SendActivityAsync(message, limited), CancellationToken.None);

    /// <summary>Replaces the message whose id <paramref name="message"/> has.</summary>
    public Task<ResourceResponse> UpdateAsync(Conversation chat, Activity message, CancellationToken ct) =>
        InAsync(chat, (turn, limited) => turn.UpdateActivityAsync(message, limited), ct);

    /// <summary>The person's chat with the bot: repeating it gives the same one.</summary>
    public Task<string> CreateAsync(PersonId person, Uri serviceUrl, CancellationToken ct)
    {
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            // On a developer's machine the bot has no id.
            Bot = AppId is "" ? null : new ChannelAccount($"28:{AppId}"),
            Members = [new ChannelAccount(person.Value)],
            TenantId = Tenant,
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo(Tenant) },
        };
        return LimitAsync<string>(
            (opened, limited) => adapter.CreateConversationAsync(
                AppId, Channels.Msteams, serviceUrl.ToString(), audience: null, parameters,
                (turn, _) => opened(Task.FromResult(turn.Activity.Conversation.Id)), limited),
            ct);
    }

    private Task<ResourceResponse> InAsync(
        Conversation chat, Func<ITurnContext, CancellationToken, Task<ResourceResponse>> call, CancellationToken ct)
    {
        var where = new ConversationReference
        {
            ChannelId = Channels.Msteams,
            ServiceUrl = chat.ServiceUrl.ToString(),
            Conversation = new ConversationAccount(id: chat.ConversationId, tenantId: Tenant),
        };
        return LimitAsync<ResourceResponse>(
            (done, limited) => adapter.ContinueConversationAsync(AppId, where, (turn, inner) => done(call(turn, inner)), limited), ct);
    }

    /// <summary>A turn gives nothing back, so what was asked for in it is carried out.</summary>
    private Task<T> LimitAsync<T>(Func<Func<Task<T>, Task>, CancellationToken, Task> turn, CancellationToken ct) where T : class =>
        rate.LimitAsync(
            async limited =>
            {
                T? answer = null;
                // Microsoft's pipeline around it doesn't come back to its context either.
                await turn(async asked => answer = await asked.ConfigureAwait(false), limited);
                return answer ?? throw new InvalidOperationException("The turn ended without an answer.");
            },
            ct);
}
