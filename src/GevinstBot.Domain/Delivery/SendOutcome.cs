namespace GevinstBot.Domain.Delivery;

/// <summary>What became of one send, as far as the ledger needs to choose.</summary>
public enum SendOutcome
{
    Delivered,

    /// <summary>Known not accepted: try again later.</summary>
    Throttled,

    /// <summary>Nobody knows whether it arrived. Never repeated blindly.</summary>
    Ambiguous,

    /// <summary>The person can't be reached until they install or unblock the bot.</summary>
    RecipientGone,

    /// <summary>The chat's id is dead: a new chat may be opened once.</summary>
    ConversationGone,

    /// <summary>Our message or set-up is wrong; repeating it would fail the same way.</summary>
    Failed,
}
