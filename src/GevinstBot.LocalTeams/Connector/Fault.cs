namespace GevinstBot.LocalTeams.Connector;

/// <summary>
/// What the Connector shall do instead of answering. <see cref="Kind"/> is status, drop (the connection is reset), delay or hold
/// (the request waits until the faults are cleared).
/// <see cref="Path"/> and <see cref="Method"/> choose the requests it strikes; left out they mean every one.
/// </summary>
internal sealed record Fault(string Kind)
{
    public int? Status { get; init; }

    public string? RetryAfter { get; init; }

    public string? Code { get; init; }

    public string? Message { get; init; }

    /// <summary>The body: error (default), errorCode (the older shape with JSON in the message), text, html or empty.</summary>
    public string Shape { get; init; } = "error";

    public int Times { get; init; } = 1;

    public string? Path { get; init; }

    public string? Method { get; init; }

    /// <summary>True: the request is carried out, and only the answer is lost, late or held.</summary>
    public bool AfterAccepting { get; init; }

    public int DelayMs { get; init; }

    /// <summary>Why this can't be scripted, or null.</summary>
    public string? Problem() => this switch
    {
        { Kind: not ("status" or "drop" or "delay" or "hold") } => $"'{Kind}' is no kind of fault: use status, drop, delay or hold.",
        { Kind: "status", Status: null or < 400 or > 599 } => "A status fault needs a status from 400 to 599.",
        { RetryAfter: { } retryAfter } when retryAfter.Any(letter => letter is < ' ' or > '~') => "retryAfter must be plain ASCII.",
        { Kind: "delay", DelayMs: < 1 or > 600_000 } => "A delay fault needs delayMs from 1 to 600000.",
        { Shape: not ("error" or "errorCode" or "text" or "html" or "empty") } =>
            $"'{Shape}' is no shape: use error, errorCode, text, html or empty.",
        { Times: < 1 } => "times must be at least 1.",
        _ => null,
    };

    public bool Strikes(HttpRequest request) =>
        (Path is null || request.Path.Value!.Contains(Path, StringComparison.OrdinalIgnoreCase))
        && (Method is null || string.Equals(Method, request.Method, StringComparison.OrdinalIgnoreCase));
}
