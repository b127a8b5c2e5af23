using GevinstBot.Domain.Delivery;
using GevinstBot.Teams.Cards;
using GevinstBot.Teams.Connector;
using NodaTime;

namespace GevinstBot.Sending;

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
    /// <summary>The reason of a message that is tried again because of us and not because Teams asks us to wait.</summary>
    public const string NotSent = nameof(ConnectorOutcome.NotSent);

    /// <summary>The reason of a card that Teams doesn't take because of its size.</summary>
    public const string TooLarge = nameof(ConnectorOutcome.TooLarge);

    public static Sent Of(ConnectorFailure failure) => new(Outcome(failure.Outcome))
    {
        Code = failure.Outcome is ConnectorOutcome.TooLarge ? TooLarge : failure.Code ?? failure.Outcome.ToString(),
        RetryAfter = failure.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null,
    };

    /// <summary>Something failed before the message left.</summary>
    public static Sent NothingLeft { get; } = new(SendOutcome.Throttled) { Code = NotSent };

    /// <summary>A failure before the message left: what is unknown then is not whether it arrived.</summary>
    public static Sent BeforeLeaving(ConnectorFailure failure) =>
        failure.Outcome == ConnectorOutcome.Ambiguous ? NothingLeft : Of(failure);

    /// <summary>A card that can't be written would fail the same way again.</summary>
    public static Sent Of(CardException broken) =>
        new(SendOutcome.Failed) { Code = broken is CardTooLargeException ? TooLarge : nameof(CardException) };

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
