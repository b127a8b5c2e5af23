namespace GevinstBot.LocalTeams;

internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Warning, "Bot {AppId} can't be told about its installation yet: {Reason}")]
    public static partial void BotUnreachable(ILogger logger, string appId, string reason);

    [LoggerMessage(3002, LogLevel.Information, "Stopped before every bot was told about its installation.")]
    public static partial void InstallationStopped(ILogger logger);
}
