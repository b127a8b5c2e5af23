using System.Diagnostics;

namespace GevinstBot.Sending;

/// <summary>The engine's runs as spans: what they call belongs together.</summary>
public static class EngineTrace
{
    public const string SourceName = "GevinstBot";

    public const string Cause = "gevinstbot.cause";

    private static readonly ActivitySource Source = new(SourceName);

    /// <returns>To be disposed when the run is over; null while nobody listens.</returns>
    public static Activity? Run(RunCause cause) => Source.StartActivity("engine run")?.SetTag(Cause, cause.ToString());
}
