using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>The steps of a ledger row, from claimed to known. Every row that the engine writes is made here.</summary>
public static class LedgerSteps
{
    private const int MaxAttempts = 8;

    private static readonly Duration LongestWait = Duration.FromMinutes(15);

    /// <summary>The row that is written before the message leaves, so that a process that dies leaves a trace.</summary>
    public static DeliveryRecord Claimed(DueSend due, string owner, Instant leaseUntil, string nonce) =>
        new(due.Prompt, due.Occasion, DeliveryState.Sending)
        {
            Attempt = due.Before is { State: not DeliveryState.Unreachable } before ? before.Attempt + 1 : 1,
            Owner = owner,
            LeaseUntil = leaseUntil,
            Nonce = nonce,
        };

    /// <summary>Too much for the person now: the row says until when, and why.</summary>
    public static DeliveryRecord Held(MovedSend moved, string nonce) =>
        (moved.Due.Before ?? new DeliveryRecord(moved.Due.Prompt, moved.Due.Occasion, DeliveryState.Held) { Attempt = 0, Nonce = nonce }) with
        {
            State = DeliveryState.Held,
            NotBefore = moved.Until,
            Reason = moved.Reason.ToString(),
        };

    /// <summary>The claim's owner is gone: whether the message left, nobody knows.</summary>
    public static DeliveryRecord Lost(DeliveryRecord claim) => claim with { State = DeliveryState.Ambiguous };

    public static DeliveryRecord After(DeliveryRecord claim, SendOutcome outcome, Instant now, Duration? retryAfter = null) => outcome switch
    {
        SendOutcome.Delivered => claim with { State = DeliveryState.Sent, SentAt = now },
        SendOutcome.Throttled or SendOutcome.ConversationGone when claim.Attempt < MaxAttempts =>
            claim with { State = DeliveryState.Parked, NotBefore = now + Wait(claim.Attempt, retryAfter) },
        SendOutcome.Ambiguous => claim with { State = DeliveryState.Ambiguous },
        SendOutcome.RecipientGone => claim with { State = DeliveryState.Unreachable },
        SendOutcome.Throttled or SendOutcome.ConversationGone or SendOutcome.Failed => claim with { State = DeliveryState.Failed },
    };

    /// <summary>What Teams asks for, at most a quarter of an hour; else 2 s, doubled each time.</summary>
    private static Duration Wait(int attempt, Duration? asked) =>
        Duration.Min(LongestWait, asked ?? Duration.FromSeconds(Math.Pow(2, attempt)));
}
