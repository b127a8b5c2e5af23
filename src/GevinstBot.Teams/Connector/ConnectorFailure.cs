namespace GevinstBot.Teams.Connector;

/// <summary>A failed call, with nothing in it that anyone wrote.</summary>
public sealed record ConnectorFailure(ConnectorOutcome Outcome)
{
    /// <summary>The HTTP status; 0 where no answer came.</summary>
    public int Status { get; init; }

    /// <summary>The service's own word, e.g. <c>BotNotInConversationRoster</c>.</summary>
    public string? Code { get; init; }

    /// <summary>How long the service asks us to wait, as it says it: the caller caps it. Null where it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary><c>MS-CV</c>, which Microsoft's support asks for.</summary>
    public string? CorrelationVector { get; init; }

    /// <summary><c>X-Correlating-OperationId</c>.</summary>
    public string? OperationId { get; init; }
}
