using Azure.Core;

namespace GevinstBot.Teams.Connector;

/// <summary>Sending has no idempotency key and may show a message twice, so the pipeline never sends again by itself.</summary>
internal sealed class SendOnce : ResponseClassifier
{
    public static readonly SendOnce Rule = new();

    public override bool IsRetriableResponse(HttpMessage message) => false;

    public override bool IsRetriableException(Exception exception) => false;

    public override bool IsRetriable(HttpMessage message, Exception exception) => false;

    public override bool IsErrorResponse(HttpMessage message) => message.Response.Status is < 200 or > 299;
}

/// <summary>
/// Reading and updating may be repeated, for what Teams' pages name as worth it. An answer that asks us to wait goes to the
/// caller, who can wait without holding a request open.
/// </summary>
internal sealed class MayRepeat : ResponseClassifier
{
    public static readonly MayRepeat Rule = new();

    public override bool IsRetriableResponse(HttpMessage message) =>
        message.Response.Status is 412 or 502 or 503 or 504 && !message.Response.Headers.Contains("Retry-After");

    public override bool IsErrorResponse(HttpMessage message) => message.Response.Status is < 200 or > 299;
}
