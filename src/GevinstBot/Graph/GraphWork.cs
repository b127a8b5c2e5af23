using NodaTime;

namespace GevinstBot.Graph;

/// <summary>
/// What the program asks of Graph on its own account, beside the engine: no message waits while Graph is slow. When it is its turn, and
/// whether it is this instance's, it decides itself.
/// </summary>
public abstract class GraphWork
{
    /// <summary>Whether the settings call for it at all.</summary>
    public abstract bool IsSet { get; }

    public abstract Task AtAsync(Instant now, CancellationToken ct);
}
