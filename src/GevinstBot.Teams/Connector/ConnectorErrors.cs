using System.Net.Sockets;
using Azure;
using Azure.Identity;
using Microsoft.Identity.Client;

namespace GevinstBot.Teams.Connector;

public static class ConnectorErrors
{
    /// <summary>
    /// Tells what an exception from <see cref="ConnectorClient"/> means. Anything it can't tell is
    /// <see cref="ConnectorOutcome.Ambiguous"/>.
    /// </summary>
    public static ConnectorFailure Classify(Exception exception) => exception switch
    {
        ConnectorException known => known.Failure,
        RequestFailedException { Status: > 0 } answered => new(OfStatus(answered.Status, answered.ErrorCode))
        {
            Status = answered.Status,
            Code = answered.ErrorCode,
        },
        AuthenticationFailedException failed => new(OfToken(failed)),
        _ when Find<AuthenticationFailedException>(exception) is { } failed => new(OfToken(failed)),
        _ => new(NeverConnected(exception) ? ConnectorOutcome.NotSent : ConnectorOutcome.Ambiguous),
    };

    /// <summary>The same condition comes under 403 or 404 by operation, so the code is read before the status.</summary>
    internal static ConnectorOutcome OfStatus(int status, string? code) => (status, code) switch
    {
        (403 or 404, "ForbiddenOperationException") => ConnectorOutcome.NotInstalled,
        (403 or 404, "MessageWritesBlocked" or "ConversationBlockedByUser") => ConnectorOutcome.Blocked,
        (403 or 404, "BotDisabledByAdmin") => ConnectorOutcome.DisabledByAdmin,
        (403 or 404, "BotNotInConversationRoster") => ConnectorOutcome.RemovedFromConversation,
        (403 or 404, "InvalidBotApiHost") => ConnectorOutcome.WrongHost,
        (404, "ActivityNotFoundInConversation") => ConnectorOutcome.ActivityNotFound,
        (400, _) => ConnectorOutcome.BadRequest,
        (401, _) => ConnectorOutcome.Unauthorized,
        (403, _) => ConnectorOutcome.NotPermitted,
        (404, _) => ConnectorOutcome.ConversationNotFound,
        (405, _) => ConnectorOutcome.NotSupported,
        (412, _) => ConnectorOutcome.ConcurrentEdit,
        (413, _) => ConnectorOutcome.TooLarge,
        (429, _) => ConnectorOutcome.Throttled,
        ( >= 500, _) => ConnectorOutcome.Ambiguous,
        _ => ConnectorOutcome.Refused,
    };

    // No token means that nothing was sent; whether trying again helps depends on who is at fault.
    private static ConnectorOutcome OfToken(AuthenticationFailedException failed) =>
        failed is CredentialUnavailableException || Find<MsalServiceException>(failed) is { StatusCode: >= 400 and < 429 }
            ? ConnectorOutcome.Unauthorized
            : ConnectorOutcome.NotSent;

    private static bool NeverConnected(Exception exception) =>
        Find<HttpRequestException>(exception) is { } http && http.HttpRequestError switch
        {
            HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError => true,
            HttpRequestError.ConnectionError => Find<SocketException>(http)?.SocketErrorCode is not
                (SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown),
            _ => false,
        };

    private static T? Find<T>(Exception? exception) where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
                return found;
            if (exception is AggregateException many)
                return many.InnerExceptions.Select(Find<T>).FirstOrDefault(inner => inner is not null);
        }
        return null;
    }
}
