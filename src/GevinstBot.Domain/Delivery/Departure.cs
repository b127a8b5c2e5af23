using NodaTime;

namespace GevinstBot.Domain.Delivery;

/// <summary>Why a claimed message may not leave any longer.</summary>
public enum DepartureObstacle
{
    /// <summary>It might be under way when it is somebody else's to send.</summary>
    LeaseRanOut,

    /// <summary>The hours of sending are over.</summary>
    QuietHours,
}

/// <summary>
/// Until when a claimed message may leave. Between the claim and the call a chat is opened and room is waited for, and a process may
/// sleep, so it is asked last of all.
/// </summary>
/// <param name="LeaseUntil">The call must be over by then.</param>
/// <param name="QuietFrom">The call must have begun before.</param>
public sealed record Departure(Instant LeaseUntil, Instant QuietFrom)
{
    /// <param name="now">The moment of the call.</param>
    /// <param name="patience">The longest that it may take.</param>
    /// <returns>Null when it may leave.</returns>
    public DepartureObstacle? ObstacleAt(Instant now, Duration patience) =>
        now >= QuietFrom ? DepartureObstacle.QuietHours
        : now + patience > LeaseUntil ? DepartureObstacle.LeaseRanOut
        : null;
}
