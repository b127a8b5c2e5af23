using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>The steps of a ledger row, from claimed to known. Every row that the engine writes is made here.</summary>
public static class LedgerSteps
{
    /// <summary>A chat's id that turns out dead is replaced once; a second dead one is no accident.</summary>
    private const int MaxChatsLost = 1;

    private static readonly Duration LongestWait = Duration.FromMinutes(15);

    /// <summary>The row that is written before the message leaves, so that a process that dies leaves a trace.</summary>
    public static DeliveryRecord Claimed(DueSend due, string owner, Instant leaseUntil, string nonce) =>
        new(due.Prompt, due.Occasion, DeliveryState.Sending)
        {
            Attempt = due.Before is { State: not DeliveryState.Unreachable } before ? before.Attempt + 1 : 1,
            Owner = owner,
            LeaseUntil = leaseUntil,
            Nonce = nonce,
            ChatsLost = due.Before?.ChatsLost ?? 0,
            Tag = due.Before?.Tag,
        };

    /// <summary>
    /// The card was the answer to what the person typed: that is its delivery, and no message of the bot's own making. What has left
    /// already stays as it is.
    /// </summary>
    public static DeliveryRecord Replied(Prompt prompt, DeliveryRecord? before, string owner, string nonce, Instant now) =>
        before is { HasLeft: true } ? before : new(prompt, Occasion.First, DeliveryState.Sent)
        {
            Owner = owner,
            LeaseUntil = now,
            SentAt = now,
            Nonce = before?.Nonce ?? nonce,
            IsReply = true,
            Tag = before?.Tag,
        };

    /// <summary>The same to somebody who isn't asked, and answers in the name of those who are.</summary>
    public static DeliveryRecord OnBehalf(Prompt prompt, DeliveryRecord? before, string owner, string nonce, Instant now) =>
        Replied(prompt, before, owner, nonce, now) with { OnBehalf = true };

    /// <summary>
    /// A card that stands in the chat already was shown once more, because the person asked for it: that one is kept up to date too.
    /// </summary>
    public static DeliveryRecord Copied(Prompt prompt, DeliveryRecord? before, string owner, string nonce, Instant now) =>
        new(prompt, Occasion.Copy, DeliveryState.Sent)
        {
            Owner = owner,
            LeaseUntil = now,
            SentAt = now,
            Nonce = nonce,
            IsReply = true,
            Tag = before?.Tag,
        };

    /// <summary>Too much for the person now: the row says until when, and why.</summary>
    public static DeliveryRecord Held(MovedSend moved, string nonce)
    {
        var due = moved.Due;
        var before = due.Before ?? new DeliveryRecord(due.Prompt, due.Occasion, DeliveryState.Held) { Attempt = 0, Nonce = nonce };
        return before with
        {
            State = DeliveryState.Held,
            NotBefore = moved.Until,
            Reason = moved.Reason.ToString(),
        };
    }

    /// <summary>The claim's owner is gone: whether the message left, nobody knows.</summary>
    public static DeliveryRecord Lost(DeliveryRecord claim) => claim with { State = DeliveryState.Ambiguous };

    /// <summary>
    /// What became of a claim. Being asked to wait is no failure, however often it happens: it ends with the round, not with a
    /// number of tries.
    /// </summary>
    /// <param name="claim">The claimed row.</param>
    /// <param name="outcome">What became of the send.</param>
    /// <param name="now">When that was known: a wait counts from here.</param>
    /// <param name="retryAfter">How long Teams asks us to wait.</param>
    public static DeliveryRecord After(DeliveryRecord claim, SendOutcome outcome, Instant now, Duration? retryAfter = null) =>
        outcome switch
        {
            SendOutcome.Delivered => claim with { State = DeliveryState.Sent, SentAt = now },
            SendOutcome.Throttled => Parked(claim, now, retryAfter),
            SendOutcome.ConversationGone when claim.ChatsLost < MaxChatsLost =>
                Parked(claim, now, retryAfter) with { ChatsLost = claim.ChatsLost + 1 },
            SendOutcome.Ambiguous => claim with { State = DeliveryState.Ambiguous },
            SendOutcome.RecipientGone => claim with { State = DeliveryState.Unreachable },
            SendOutcome.ConversationGone or SendOutcome.Failed => claim with { State = DeliveryState.Failed },
        };

    /// <summary>
    /// Whether what the owner of a claim came to know replaces what stands in the row since. What it knows of its own send beats what
    /// another made of its silence; that the message arrived beats everything, also a second try.
    /// </summary>
    public static bool Beats(DeliveryRecord known, DeliveryRecord stored) => known.State switch
    {
        DeliveryState.Sent => stored.State != DeliveryState.Sent,
        DeliveryState.Sending or DeliveryState.Ambiguous => false,
        _ => stored.State == DeliveryState.Ambiguous && (stored.Owner, stored.Attempt) == (known.Owner, known.Attempt),
    };

    private static DeliveryRecord Parked(DeliveryRecord claim, Instant now, Duration? asked) =>
        claim with { State = DeliveryState.Parked, NotBefore = now + Wait(claim.Attempt, asked) };

    /// <summary>What Teams asks for, at most a quarter of an hour; else 2 s, doubled each time.</summary>
    private static Duration Wait(int attempt, Duration? asked) =>
        // The tenth doubling is past the longest wait; a storm may last for more tries than a duration has room for.
        Duration.Min(LongestWait, asked ?? Duration.FromSeconds(1 << Math.Min(attempt, 10)));
}
