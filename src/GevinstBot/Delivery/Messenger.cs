using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Teams.Cards;
using GevinstBot.Teams.Connector;
using GevinstBot.Teams.Inbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>Sends to a person's chat with the bot, opening the chat first when none is known. Says what became of it instead of throwing.</summary>
public sealed class Messenger(
    BotAdapter adapter, ConversationTable conversations, SendRate rate, IClock clock, IOptions<BotOptions> bot,
    IOptions<MessengerOptions> options)
{
    private const string LeaseRanOut = "LeaseRanOut";

    private string AppId => bot.Value.MicrosoftAppId;

    private string Tenant => bot.Value.MicrosoftAppTenantId;

    /// <inheritdoc cref="SendRate.ReadyAsync"/>
    public Task ReadyAsync(CancellationToken ct) => rate.ReadyAsync(ct);

    /// <param name="person">To whom.</param>
    /// <param name="card">What.</param>
    /// <param name="leaseUntil">From this moment the message may be somebody else's to send, and isn't sent.</param>
    /// <param name="now">The run's moment.</param>
    /// <param name="ct">Stops before the message leaves. Once it has left, its outcome is waited for: cut off here, nobody would know it.</param>
    public async Task<Sent> SendAsync(PersonId person, PromptCard card, Instant leaseUntil, Instant now, CancellationToken ct)
    {
        var conversation = await conversations.FindAsync(person, ct);
        if (conversation is { MayBeTried: false })
            return new Sent(SendOutcome.RecipientGone) { Code = conversation.Reachability.ToString() };
        try
        {
            conversation = await OpenAsync(person, conversation, now, ct);
            var sent = await rate.CallAsync(
                conversation.ConversationId!,
                // Asked last of all: opening a chat and waiting for room take time, and a process may sleep.
                async () => clock.GetCurrentInstant() < leaseUntil
                    ? await InAsync(conversation, turn => turn.SendActivityAsync(Message(card), CancellationToken.None))
                    : null,
                ct);
            // Teams wasn't asked, so there is nobody to wait for.
            if (sent is null)
                return new Sent(SendOutcome.Throttled) { Code = LeaseRanOut, RetryAfter = Duration.Zero };
            if (conversation.Reachability != Reachability.Installed)
                await conversations.SaveAsync(conversation with { Reachability = Reachability.Installed }, now, ct);
            return new Sent(SendOutcome.Delivered) { ConversationId = conversation.ConversationId, ActivityId = sent.Id };
        }
        catch (Exception failed) when (!failed.IsStop(ct))
        {
            var failure = ConnectorErrors.Classify(failed);
            await RememberAsync(conversation ?? new Conversation(person, null, options.Value.ServiceUrl, Reachability.Installed), failure.Outcome, now, ct);
            return SendOutcomes.Of(failure) with { ConversationId = conversation?.ConversationId };
        }
    }

    /// <summary>Replaces a sent card. Repeating it does no harm.</summary>
    public async Task<Sent> UpdateAsync(PersonId person, string activityId, PromptCard card, CancellationToken ct)
    {
        if (await conversations.FindAsync(person, ct) is not { ConversationId: { } conversationId } conversation)
            return new Sent(SendOutcome.ConversationGone);
        try
        {
            await rate.CallAsync(
                conversationId,
                () => InAsync(conversation, turn => turn.UpdateActivityAsync(Message(card, activityId), ct)),
                ct);
            return new Sent(SendOutcome.Delivered);
        }
        catch (Exception failed) when (!failed.IsStop(ct))
        {
            return SendOutcomes.Of(ConnectorErrors.Classify(failed));
        }
    }

    private async Task<Conversation> OpenAsync(PersonId person, Conversation? known, Instant now, CancellationToken ct)
    {
        if (known?.ConversationId is not null)
            return known;
        var serviceUrl = known?.ServiceUrl ?? options.Value.ServiceUrl;
        var id = await rate.CallAsync(person.Value, () => CreateAsync(person, serviceUrl, ct), ct);
        var opened = new Conversation(person, id, serviceUrl, Reachability.Installed) { Welcomed = known?.Welcomed ?? false };
        await conversations.SaveAsync(opened, now, ct);
        // Read back for its version: what the send tells of the person is only written on top of this.
        return await conversations.FindAsync(person, ct) ?? opened;
    }

    private async Task RememberAsync(Conversation conversation, ConnectorOutcome outcome, Instant now, CancellationToken ct)
    {
        if (outcome == ConnectorOutcome.ConversationNotFound)
            await conversations.SaveIfUnchangedAsync(conversation with { ConversationId = null }, now, ct);
        else if (SendOutcomes.ReachabilityOf(outcome) is { } reachability)
            await conversations.SaveIfUnchangedAsync(conversation with { Reachability = reachability }, now, ct);
    }

    /// <summary>The card, with the line that the chat list and a locked phone show.</summary>
    internal static Activity Message(PromptCard card, string? replaces = null) =>
        new(ActivityTypes.Message, replaces, summary: card.Summary, attachments: [card.Card.ToAttachment()]);

    /// <summary>A turn in a chat that the bot begins itself.</summary>
    private async Task<ResourceResponse?> InAsync(Conversation conversation, Func<ITurnContext, Task<ResourceResponse>> call)
    {
        ResourceResponse? answer = null;
        var chat = new ConversationReference
        {
            ChannelId = Channels.Msteams,
            ServiceUrl = conversation.ServiceUrl.ToString(),
            Conversation = new ConversationAccount(id: conversation.ConversationId, tenantId: Tenant),
        };
        // What stops a run is the caller's to say: a message that has left is waited for.
        await adapter.ContinueConversationAsync(AppId, chat, CallAsync, CancellationToken.None);
        return answer;

        // Microsoft's pipeline around it doesn't come back to its context either.
        async Task CallAsync(ITurnContext turn, CancellationToken _) => answer = await call(turn).ConfigureAwait(false);
    }

    /// <summary>The person's chat with the bot: repeating it gives the same one.</summary>
    private async Task<string?> CreateAsync(PersonId person, Uri serviceUrl, CancellationToken ct)
    {
        string? id = null;
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            // On a developer's machine the bot has no id.
            Bot = AppId is "" ? null : new ChannelAccount($"28:{AppId}"),
            Members = [new ChannelAccount(person.Value)],
            TenantId = Tenant,
            ChannelData = new TeamsChannelData { Tenant = new TenantInfo(Tenant) },
        };
        await adapter.CreateConversationAsync(AppId, Channels.Msteams, serviceUrl.ToString(), audience: null, parameters, Opened, ct);
        return id;

        Task Opened(ITurnContext turn, CancellationToken _)
        {
            id = turn.Activity.Conversation.Id;
            return Task.CompletedTask;
        }
    }
}
