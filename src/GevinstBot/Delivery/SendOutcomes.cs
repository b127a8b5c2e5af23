using GevinstBot.Domain.Delivery;
using GevinstBot.Teams.Connector;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>What became of a send, with the ids it got and, when it failed, the service's own word for why.</summary>
public sealed record Sent(SendOutcome Outcome)
{
    public string? ConversationId { get; init; }

    public string? ActivityId { get; init; }

    public string? Code { get; init; }

    public Duration? RetryAfter { get; init; }
}

/// <summary>The translation from the Connector's answers to the ledger's choices, and to a person's reachability.</summary>
public static class SendOutcomes
{
    public static Sent Of(ConnectorFailure failure) => new(Outcome(failure.Outcome))
    {
        Code = failure.Code ?? failure.Outcome.ToString(),
        RetryAfter = failure.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null,
    };

    /// <summary>Null when the answer says nothing about the person.</summary>
    public static Reachability? ReachabilityOf(ConnectorOutcome outcome) => outcome switch
    {
        ConnectorOutcome.NotInstalled => Reachability.NotInstalled,
        ConnectorOutcome.Blocked => Reachability.Blocked,
        ConnectorOutcome.DisabledByAdmin => Reachability.DisabledByAdmin,
        ConnectorOutcome.RemovedFromConversation => Reachability.Removed,
        _ => null,
    };

    private static SendOutcome Outcome(ConnectorOutcome outcome) => outcome switch
    {
        ConnectorOutcome.Throttled or ConnectorOutcome.ConcurrentEdit or ConnectorOutcome.NotSent => SendOutcome.Throttled,
        ConnectorOutcome.Ambiguous => SendOutcome.Ambiguous,
        ConnectorOutcome.NotInstalled or ConnectorOutcome.Blocked or ConnectorOutcome.DisabledByAdmin
            or ConnectorOutcome.RemovedFromConversation => SendOutcome.RecipientGone,
        ConnectorOutcome.ConversationNotFound => SendOutcome.ConversationGone,
        ConnectorOutcome.ActivityNotFound => SendOutcome.ConversationGone,
        ConnectorOutcome.BadRequest or ConnectorOutcome.Unauthorized or ConnectorOutcome.WrongHost or ConnectorOutcome.NotPermitted
            or ConnectorOutcome.NotSupported or ConnectorOutcome.TooLarge or ConnectorOutcome.Refused => SendOutcome.Failed,
    };
}
