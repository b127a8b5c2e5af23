using GevinstBot.Teams.Connector;
using Microsoft.Extensions.Logging;

namespace GevinstBot.Teams;

/// <summary>Everything this library logs: ids and codes, never what anyone wrote. 1xx Connector, 2xx authentication, 3xx turns.</summary>
internal static partial class Log
{
    /// <summary>An id somebody sent, so that it can't write lines of its own in the log.</summary>
    public static string? Id(string? sent) => sent is null ? null : new([.. sent.Take(100).Select(c => c is > ' ' and < '\x7f' ? c : '?')]);

    [LoggerMessage(101, LogLevel.Debug, "Connector {Method} answered {Status}, MS-CV {CorrelationVector}")]
    public static partial void ConnectorAnswered(this ILogger logger, string method, int status, string? correlationVector);

    [LoggerMessage(102, LogLevel.Warning, "Connector {Method} answered {Status}: {Outcome}, code {Code}, MS-CV {CorrelationVector}")]
    public static partial void ConnectorRefused(
        this ILogger logger, string method, int status, ConnectorOutcome outcome, string? code, string? correlationVector);

    [LoggerMessage(201, LogLevel.Information, "Request refused with {Status}: {Reason}, trace {TraceId}")]
    public static partial void Refused(this ILogger logger, int status, string reason, string traceId);

    [LoggerMessage(202, LogLevel.Information, "Fetched {Count} signing keys")]
    public static partial void KeysFetched(this ILogger logger, int count);

    [LoggerMessage(203, LogLevel.Warning, "Signing keys couldn't be fetched ({Cause}); the last good set is from {FetchedAt}")]
    public static partial void KeysNotFetched(this ILogger logger, string cause, DateTimeOffset? fetchedAt);

    [LoggerMessage(
        204, LogLevel.Critical, "There are no signing keys to believe: every request is refused with 503 until they can be fetched")]
    public static partial void NoKeys(this ILogger logger);

    [LoggerMessage(301, LogLevel.Warning, "A turn takes longer than its budget and goes on: {ActivityType} {ActivityId}")]
    public static partial void TurnIsSlow(this ILogger logger, string? activityType, string? activityId);

    [LoggerMessage(302, LogLevel.Error, "A turn failed: {ActivityType} {ActivityId}, {ExceptionType} {StackTrace}")]
    public static partial void TurnFailed(
        this ILogger logger, string? activityType, string? activityId, string? exceptionType, string? stackTrace);

    [LoggerMessage(
        303, LogLevel.Error, "Nobody could be told that a turn failed: {ActivityType} {ActivityId}, {ExceptionType} {StackTrace}")]
    public static partial void FailureNotSaid(
        this ILogger logger, string? activityType, string? activityId, string? exceptionType, string? stackTrace);

    [LoggerMessage(
        304, LogLevel.Warning, "A card couldn't be replaced after a slow press: {ActivityId}, {ExceptionType} {StackTrace}")]
    public static partial void LateAnswerNotBrought(this ILogger logger, string? activityId, string? exceptionType, string? stackTrace);
}
