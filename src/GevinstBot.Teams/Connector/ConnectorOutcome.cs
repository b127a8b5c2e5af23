namespace GevinstBot.Teams.Connector;

/// <summary>What a call that failed means, and so what to do.</summary>
/// <remarks>
/// https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-bot-conversational-apis
/// </remarks>
public enum ConnectorOutcome
{
    /// <summary>Our payload is wrong (400): never again as it is.</summary>
    BadRequest,

    /// <summary>The bot's identity isn't accepted, also with a new token: the sender stops.</summary>
    Unauthorized,

    /// <summary>The app isn't installed for the person: install first.</summary>
    NotInstalled,

    /// <summary>The person blocked, muted or uninstalled the bot: wait for them.</summary>
    Blocked,

    /// <summary>The tenant's policy disables the bot.</summary>
    DisabledByAdmin,

    /// <summary>The bot was taken out of the conversation: wait for an install event.</summary>
    RemovedFromConversation,

    /// <summary>The service URL belongs to another cloud.</summary>
    WrongHost,

    /// <summary>Scope or policy forbids it.</summary>
    NotPermitted,

    /// <summary>The conversation's id is dead: create the conversation again, once.</summary>
    ConversationNotFound,

    /// <summary>The message was deleted: forget its id.</summary>
    ActivityNotFound,

    /// <summary>The operation isn't supported there.</summary>
    NotSupported,

    /// <summary>Somebody else edited the thread (412): not accepted, try again.</summary>
    ConcurrentEdit,

    TooLarge,

    /// <summary>Too many calls (429): not accepted, try again after <see cref="ConnectorFailure.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>No connection, or no token to be had just now: nothing was sent, try again.</summary>
    NotSent,

    /// <summary>A 5xx, or silence after the bytes left: Teams may have accepted it. Sending again may show it twice.</summary>
    Ambiguous,

    /// <summary>Refused for a reason not known here: never again as it is.</summary>
    Refused,
}
