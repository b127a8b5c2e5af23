using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Teams.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// Sends to a channel, or to a person's chat with the bot, opening the chat first when none is known. Says what became of it instead of
/// throwing.
/// </summary>
public sealed class Messenger(
    ChatCalls calls, ConversationTable conversations, SendRate rate, AppInstalls installs, IClock clock,
    IOptions<MessengerOptions> options, ILogger<Messenger> log)
{
    /// <summary>
    /// Waits until this instance may call at all, and gets the app installed for somebody who can't be reached without it. All that
    /// takes time here is taken before anybody claims anything.
    /// </summary>
    public async Task ReadyAsync(PersonId person, Instant now, CancellationToken ct)
    {
        await rate.ReadyAsync(ct);
        await installs.EnsureAsync(person, now, ct);
    }

    /// <param name="person">To whom.</param>
    /// <param name="card">What.</param>
    /// <param name="departure">Until when it may leave.</param>
    /// <param name="now">The run's moment.</param>
    /// <param name="ct">
    /// Stops before the message leaves. Once it has left, its outcome is waited for: cut off here, nobody would know it.
    /// </param>
    /// <exception cref="CardException">The card can't be written. Whatever is thrown here: nothing has left.</exception>
    public async Task<Sent> SendAsync(PersonId person, PromptCard card, Departure departure, Instant now, CancellationToken ct)
    {
        var known = await conversations.FindAsync(person, ct);
        if (known is { MayBeTried: false })
            return new Sent(SendOutcome.RecipientGone) { Code = known.Reachability.ToString() };
        // A channel is there or it isn't: nobody can open one for it.
        if (person.IsChannel && known?.ConversationId is null)
            return new Sent(SendOutcome.RecipientGone) { Code = Reachability.NotInstalled.ToString() };
        var message = Message(card, known);
        var (chat, refusal) = known?.ConversationId is null ? await OpenAsync(person, known, now, ct) : (known, null);
        return refusal is null ? await SendAsync(chat, message, departure, now, ct) : SendOutcomes.BeforeLeaving(refusal);
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
                () => calls.UpdateAsync(conversation, Message(card, conversation, replaces: activityId), ct),
                ct);
            return new Sent(SendOutcome.Delivered);
        }
        catch (CardException broken)
        {
            return SendOutcomes.Of(broken);
        }
        catch (Exception failed) when (!failed.IsStop(ct))
        {
            return SendOutcomes.Of(ConnectorErrors.Classify(failed));
        }
    }

    private async Task<Sent> SendAsync(Conversation conversation, Activity message, Departure departure, Instant now, CancellationToken ct)
    {
        var (chat, obstacle) = (conversation.ConversationId!, (DepartureObstacle?)null);
        try
        {
            var sent = await rate.CallAsync(
                chat,
                // Asked last of all: opening a chat and waiting for room take time, and a process may sleep.
                async () => (obstacle = ObstacleTo(departure)) is null ? await calls.SendAsync(conversation, message) : null,
                ct);
            // Teams wasn't asked, so there is nobody to wait for.
            if (sent is null)
                return new Sent(SendOutcome.Throttled) { Code = obstacle.ToString(), RetryAfter = Duration.Zero };
            if (conversation.Reachability != Reachability.Installed)
                await RememberAsync(conversation with { Reachability = Reachability.Installed }, now);
            return new Sent(SendOutcome.Delivered) { ConversationId = chat, ActivityId = sent.Id };
        }
        catch (Exception failed) when (!failed.IsStop(ct))
        {
            var failure = ConnectorErrors.Classify(failed);
            await RememberAsync(conversation, failure.Outcome, now);
            return SendOutcomes.Of(failure) with { ConversationId = chat };
        }
    }

    private DepartureObstacle? ObstacleTo(Departure departure) =>
        departure.ObstacleAt(clock.GetCurrentInstant(), Duration.FromTimeSpan(rate.Patience));

    /// <returns>The chat, and why it couldn't be opened; null when it could.</returns>
    private async Task<(Conversation Chat, ConnectorFailure? Refusal)> OpenAsync(
        PersonId person, Conversation? known, Instant now, CancellationToken ct)
    {
        var chat = known ?? new Conversation(person, null, options.Value.ServiceUrl, Reachability.Installed);
        try
        {
            var id = await rate.CallAsync(person.Value, () => calls.CreateAsync(person, chat.ServiceUrl, ct), ct);
            chat = chat with { ConversationId = id, Reachability = Reachability.Installed };
        }
        catch (Exception failed) when (!failed.IsStop(ct))
        {
            var failure = ConnectorErrors.Classify(failed);
            await RememberAsync(chat, failure.Outcome, now);
            return (chat, failure);
        }
        await conversations.SaveIfUnchangedAsync(chat, now, ct);
        // Read back for its version: what the send tells of the person is only written on top of this.
        return (await conversations.FindAsync(person, ct) is { ConversationId: not null } saved ? saved : chat, null);
    }

    private async Task RememberAsync(Conversation conversation, ConnectorOutcome outcome, Instant now)
    {
        if (outcome == ConnectorOutcome.ConversationNotFound)
            await RememberAsync(conversation with { ConversationId = null }, now);
        else if (SendOutcomes.ReachabilityOf(outcome) is { } reachability)
            await RememberAsync(conversation with { Reachability = reachability }, now);
    }

    /// <summary>
    /// What a call told of the chat. The next call tells it again; that it can't be noted mustn't hide what became of this one.
    /// </summary>
    private async Task RememberAsync(Conversation learnt, Instant now) => await Step.TryAsync(
        () => conversations.SaveIfUnchangedAsync(learnt, now, CancellationToken.None),
        broken => log.ChatNotNoted(learnt.Person.Value, broken),
        CancellationToken.None);

    /// <summary>The card, with the line that the chat list and a locked phone show.</summary>
    internal static Activity Message(PromptCard card, Conversation? chat = null, string? replaces = null)
    {
        // Without it Teams asks for everybody in the chat, which is the person alone, or those in the channel.
        if (card.Card.Refresh is { } refresh && chat?.TeamsId is { } id)
            refresh.UserIds = [id];
        return new(ActivityTypes.Message, replaces, summary: card.Summary, attachments: [card.Card.ToAttachment()]);
    }
}
