using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// Wakes an instance's engine as its own timer would, and leaves out the ticks that find nothing: before the moment that the last run
/// named, and as long as nobody has stored anything.
/// </summary>
public sealed class WorldTicks : IDisposable
{
    private static readonly Duration Tick = Duration.FromMinutes(1);

    /// <summary>However quiet it is: an engine that forgot its next moment would be found out.</summary>
    private static readonly Duration Longest = Duration.FromDays(5);

    private readonly WorldInstance _instance;
    private readonly Duration _lateness;
    private readonly Random _chance;
    private readonly ITimer _timer;
    private readonly CancellationTokenSource _stopped = new();
    private TaskCompletionSource _due = new();
    private Instant _next;

    public WorldTicks(WorldInstance instance, Duration lateness, Random chance)
    {
        (_instance, _lateness, _chance) = (instance, lateness, chance);
        _timer = instance.Clock.CreateTimer(_ => _due.TrySetResult(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ticks for as long as the instance lives; a tick that is told to stop ends as the program's own does.</summary>
    /// <param name="isDone">After each tick that came through.</param>
    /// <param name="hasFailed">After each other.</param>
    public async Task RunAsync(Func<Task> isDone, Action<Exception> hasFailed)
    {
        while (!_instance.Clock.HasStopped)
        {
            _due = new TaskCompletionSource();
            if (await Step.TryAsync(WorkAsync, hasFailed, _stopped.Token))
                await isDone();
            Wake(Next());
            await _due.Task;
        }
    }

    /// <summary>Somebody has stored something: the next tick, which is within a minute, has work to do.</summary>
    public void Nudge(Duration within)
    {
        var at = _instance.Clock.Now + (_lateness == Duration.Zero ? Tick : within * _chance.NextDouble());
        if (at < _next)
            Wake(at);
    }

    public Task StopAsync() => _stopped.CancelAsync();

    public void Dispose()
    {
        _timer.Dispose();
        _stopped.Dispose();
    }

    private Task WorkAsync() => _instance.Services.GetRequiredService<TickWork>().AtAsync(_instance.Clock.Now, _stopped.Token);

    private Instant Next()
    {
        var now = _instance.Clock.Now;
        if (_instance.Services.GetRequiredService<DeliveryRun>().Last is not { IsDone: true } last)
            return now + Tick;
        var next = Instant.Max(now, last.Next ?? Instant.MaxValue);
        return Instant.Min(next + (_lateness * _chance.NextDouble()), now + Longest);
    }

    private void Wake(Instant at)
    {
        _next = at;
        _timer.Change(Duration.Max(Duration.Zero, at - _instance.Clock.Now).ToTimeSpan(), Timeout.InfiniteTimeSpan);
    }
}
