using System.Collections.Concurrent;

namespace GevinstBot.Demo.Simulation;

/// <summary>Keeps what the program logs as an error: a round that failed is retried and hides well otherwise.</summary>
public sealed class ErrorLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _errors = new();

    public IReadOnlyList<string> Errors => [.. _errors];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            var said = formatter(state, exception);
            _errors.Enqueue(exception is null ? said : $"{said} {exception.GetType().Name}: {exception.Message}");
        }
    }

    public void Dispose()
    {
    }
}
