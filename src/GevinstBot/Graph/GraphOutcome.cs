namespace GevinstBot.Graph;

/// <summary>What a call to Graph that failed means, and so what to do.</summary>
/// <remarks>https://learn.microsoft.com/graph/errors</remarks>
public enum GraphOutcome
{
    /// <summary>The app registration lacks the call's permission, or its consent: an administrator must act.</summary>
    NotPermitted,

    /// <summary>A policy of the organisation forbids it in this case: never again today.</summary>
    Forbidden,

    /// <summary>There is no such person, app or group, or the person has no Teams.</summary>
    NotFound,

    /// <summary>What was to be made is there already.</summary>
    Conflict,

    /// <summary>Too many calls (429): wait for <see cref="GraphFailure.RetryAfter"/>.</summary>
    Throttled,

    /// <summary>A 5xx, silence, or no connection. Every call of ours may be repeated.</summary>
    Unavailable,

    /// <summary>Entra gives no token: the identity is set up wrongly, or Entra is away.</summary>
    NoToken,

    /// <summary>Refused for a reason not known here.</summary>
    Refused,
}

/// <summary>A failed call, with nothing in it that anyone wrote.</summary>
public sealed record GraphFailure(GraphOutcome Outcome)
{
    /// <summary>The HTTP status; 0 where no answer came.</summary>
    public int Status { get; init; }

    /// <summary>Graph's own word, e.g. <c>Authorization_RequestDenied</c>.</summary>
    public string? Code { get; init; }

    /// <summary>How long Graph asks us to wait; null where it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What was asked about isn't there any more, though whoever it belongs to is.</summary>
    public bool IsGone => Outcome is GraphOutcome.NotFound && (Status == 410 || Code is "ErrorItemNotFound");

    /// <summary><c>request-id</c>, which Microsoft's support asks for.</summary>
    public string? RequestId { get; init; }
}
