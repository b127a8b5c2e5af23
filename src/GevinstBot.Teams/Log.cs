using GevinstBot.Teams.Connector;
using Microsoft.Extensions.Logging;

namespace GevinstBot.Teams;

/// <summary>Everything this library logs: ids and codes, never what anyone wrote. 1xx Connector, 2xx authentication, 3xx turns.</summary>
internal static partial class Log
{
    [LoggerMessage(101, LogLevel.Debug, "Connector {Method} answered {Status}, MS-CV {CorrelationVector}")]
    public static partial void ConnectorAnswered(this ILogger logger, string method, int status, string? correlationVector);

    [LoggerMessage(102, LogLevel.Warning, "Connector {Method} answered {Status}: {Outcome}, code {Code}, MS-CV {CorrelationVector}")]
    public static partial void ConnectorRefused(this ILogger logger, string method, int status, ConnectorOutcome outcome, string? code, string? correlationVector);
}
