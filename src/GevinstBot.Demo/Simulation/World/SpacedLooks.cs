using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// Looks at what the engine's runs have done. Where several come soon after each other, after the first of them and after the last: each
/// look reads as much as a run does.
/// </summary>
/// <param name="life">Where the later look is planned.</param>
/// <param name="between">How soon is soon.</param>
/// <param name="look">Looks, at a moment; it is said whether the last run left nothing undone.</param>
public sealed class SpacedLooks(SimulatedLife life, Duration between, Func<Instant, bool, Task> look)
{
    private Instant _next = Instant.MinValue;
    private bool _isPlanned;
    private bool _isDone;

    /// <param name="now">When the run ended.</param>
    /// <param name="isDone">False when it left something to the next.</param>
    public Task AfterRunAsync(Instant now, bool isDone)
    {
        _isDone = isDone;
        if (now >= _next)
            return LookAsync(now);
        if (!_isPlanned)
            life.Plan(_next, LookAsync);
        _isPlanned = true;
        return Task.CompletedTask;
    }

    private Task LookAsync(Instant now)
    {
        (_next, _isPlanned) = (now + between, false);
        return look(now, _isDone);
    }
}
