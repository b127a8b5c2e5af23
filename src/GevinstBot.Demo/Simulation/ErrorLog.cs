namespace GevinstBot.Demo.Simulation;

/// <summary>Keeps what the program logs as an error: a round that failed is retried and hides well otherwise.</summary>
/// <param name="isExpected">What isn't kept.</param>
public sealed class ErrorLog(Func<Exception?, bool> isExpected) : ILoggerProvider, ILogger
{
    private readonly List<string> _errors = [];

    public IReadOnlyList<string> Errors => _errors;

    public void Note(Exception broken)
    {
        if (!isExpected(broken))
            _errors.Add($"{broken.GetType().Name}: {broken.Message}");
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && !isExpected(exception))
        {
            var said = formatter(state, exception);
            _errors.Add(exception is null ? said : $"{said} {exception.GetType().Name}: {exception.Message}");
        }
    }

    public void Dispose()
    {
    }
}
