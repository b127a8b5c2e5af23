namespace GevinstBot.LocalTeams;

/// <summary>
/// The host's clock in wall time, offered by a host whose clock can be moved. Without it the page says that time can't be moved.
/// </summary>
public interface ILocalClock
{
    Task<LocalClockState> ReadAsync(CancellationToken cancellationToken);

    /// <exception cref="LocalClockException">The time is in the past or can't be read.</exception>
    Task<LocalClockState> MoveToAsync(DateTime wallTime, CancellationToken cancellationToken);

    /// <exception cref="LocalClockException">The ISO 8601 period (P1D, PT2H) can't be read or goes backwards.</exception>
    Task<LocalClockState> MoveByAsync(string isoPeriod, CancellationToken cancellationToken);

    /// <exception cref="LocalClockException">Nothing is planned.</exception>
    Task<LocalClockState> MoveToNextAsync(CancellationToken cancellationToken);
}

/// <summary>
/// Wall times of the host's zone. <paramref name="Next"/> is the next thing that will happen by itself,
/// <paramref name="NextLabel"/> what it is.
/// </summary>
public sealed record LocalClockState(DateTime Now, DateTime? Next = null, string? NextLabel = null);

/// <summary>The clock can't be moved like that; the message is shown to the person who asked.</summary>
public sealed class LocalClockException : Exception
{
    public LocalClockException(string message) : base(message)
    {
    }

    public LocalClockException(string message, Exception innerException) : base(message, innerException)
    {
    }

    public LocalClockException()
    {
    }
}
