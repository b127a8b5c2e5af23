using NodaTime;

namespace GevinstBot.Domain.Delivery;

public enum DeliveryState
{
    /// <summary>Claimed: the message is about to leave, or has left. Past its lease nobody knows which.</summary>
    Sending,
    Sent,

    /// <summary>Known not accepted; waits for <see cref="DeliveryRecord.NotBefore"/>.</summary>
    Parked,

    /// <summary>Would be too much for the person that day or month; waits for <see cref="DeliveryRecord.NotBefore"/>.</summary>
    Held,
    Ambiguous,

    /// <summary>The person can't be reached. Due again when they are back.</summary>
    Unreachable,
    Failed,

    /// <summary>Never stored: what was stored can't be read, so nobody knows what became of it.</summary>
    Unreadable,
}

/// <summary>
/// The ledger's row for one prompt and occasion. The ledger is the only status: every number on a screen is read from it.
/// </summary>
public sealed record DeliveryRecord(Prompt Prompt, Occasion Occasion, DeliveryState State)
{
    /// <summary>How often it was tried; the first try is 1.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>How often the chat it was sent to turned out not to exist any longer.</summary>
    public int ChatsLost { get; init; }

    /// <summary>Which process holds the claim, and until when.</summary>
    public string Owner { get; init; } = "";

    public Instant LeaseUntil { get; init; }

    public Instant? NotBefore { get; init; }

    public Instant? SentAt { get; init; }

    public string? ConversationId { get; init; }

    public string? ActivityId { get; init; }

    /// <summary>Why it failed, is parked or held: the Connector's code, or a <see cref="MoveReason"/>; for the lead's eyes.</summary>
    public string? Reason { get; init; }

    /// <summary>128 random bits in hex: makes the delivery key unguessable.</summary>
    public string Nonce { get; init; } = "";

    /// <summary>What the sent card shows now, so that it is updated exactly when it should show something else.</summary>
    public string Shown { get; init; } = "";

    /// <summary>The answer to what a person typed: not a message of the bot's own making.</summary>
    public bool IsReply { get; init; }

    /// <summary>The person isn't asked, and was shown the card to answer in the name of those who are.</summary>
    public bool OnBehalf { get; init; }

    /// <summary>How the store knows the row as it was read: written back, it must still be that one. Null when it isn't stored.</summary>
    public string? Tag { get; init; }

    /// <summary>The message is on its way, or may be: from here on it counts as one that the person got.</summary>
    public bool HasLeft => State is DeliveryState.Sending or DeliveryState.Sent or DeliveryState.Ambiguous;

    /// <summary>It hasn't left, or nobody knows.</summary>
    public bool MayNotHaveArrived => !HasLeft || State == DeliveryState.Ambiguous;

    /// <summary>When it left; where nobody knows, when its claim ran out.</summary>
    public Instant LeftAt => SentAt ?? LeaseUntil;

    /// <summary>Parked or held until a time that is still to come.</summary>
    public bool IsWaiting(Instant now) => State is DeliveryState.Parked or DeliveryState.Held && NotBefore > now;

    /// <summary>A claim that its owner lost: the process died, or slept past its lease.</summary>
    public bool IsAbandoned(Instant now) => State == DeliveryState.Sending && LeaseUntil <= now;
}
