using GevinstBot.Domain.Calendar;
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

    /// <summary>How long after a run there is one to be safe, whatever has happened: while the bot may write, and in quiet hours.</summary>
    private static readonly (Duration WhileSending, Duration InQuietHours) Safe = (Duration.FromMinutes(15), Duration.FromHours(1));

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];

    /// <summary>However quiet it is: an engine that forgot its next moment would be found out.</summary>
    private static readonly Duration Longest = Duration.FromDays(5);

    private readonly WorldInstance _instance;
    private readonly Duration _lateness;
    private readonly Random _chance;
    private readonly ITimer _timer;
    private readonly CancellationTokenSource _stopped = new();
    private TaskCompletionSource _due = new();
    private Instant _next;
    private Instant _look = Instant.MaxValue;

    public WorldTicks(WorldInstance instance, Duration lateness, Random chance)
    {
        (_instance, _lateness, _chance) = (instance, lateness, chance);
        _timer = instance.Clock.CreateTimer(_ => _due.TrySetResult(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Ticks for as long as the instance lives; a tick that is told to stop ends as the program's own does.</summary>
    /// <param name="hasRun">After each tick in which the engine ran: whether that left nothing undone.</param>
    /// <param name="hasFailed">After each that failed.</param>
    public async Task RunAsync(Func<bool, Task> hasRun, Action<Exception> hasFailed)
    {
        while (!_instance.Clock.HasStopped)
        {
            var ran = false;
            _due = new TaskCompletionSource();
            if (await Step.TryAsync(async () => ran = await WorkAsync(), hasFailed, _stopped.Token) && ran)
                await hasRun(LastDone is not null);
            Wake(Next());
            await _due.Task;
        }
    }

    /// <summary>Somebody has stored something: it is looked for so soon, and until a run has seen it.</summary>
    public void Nudge(Duration within)
    {
        var at = _instance.Clock.Now + (_lateness == Duration.Zero ? Tick : within * _chance.NextDouble());
        _look = Instant.Min(_look, at);
        if (at < _next)
            Wake(at);
    }

    public Task StopAsync() => _stopped.CancelAsync();

    public void Dispose()
    {
        _timer.Dispose();
        _stopped.Dispose();
    }

    /// <returns>False when there was nothing to do.</returns>
    private async Task<bool> WorkAsync()
    {
        var (now, asked, hasRun) = (_instance.Clock.Now, _look, false);
        // Who stores something while it runs may be too late for this one.
        _look = Instant.MaxValue;
        try
        {
            return hasRun = await _instance.Services.GetRequiredService<TickWork>().AtAsync(now, _stopped.Token);
        }
        finally
        {
            if (!hasRun && asked < Instant.MaxValue)
                _look = Instant.Min(_look, Instant.Max(asked, Instant.Max(now + Tick, NextToBeSafe())));
        }
    }

    /// <summary>
    /// What an instance has stored and acted upon may give rise to something later on, and only a run sees that which is there to be safe.
    /// </summary>
    private Instant NextToBeSafe()
    {
        var last = _instance.Services.GetRequiredService<DeliveryRun>().Last?.At;
        return last is not { } at
            ? Instant.MinValue
            : Instant.Min(SendingTime.FirstFrom(at + Safe.WhileSending, Zone), at + Safe.InQuietHours);
    }

    /// <summary>The last run, if it left nothing undone.</summary>
    private RunOutcome? LastDone => _instance.Services.GetRequiredService<DeliveryRun>().Last is { IsDone: true } last ? last : null;

    private Instant Next()
    {
        var now = _instance.Clock.Now;
        if (LastDone is not { } last)
            return now + Tick;
        var next = Instant.Max(now, last.Next ?? Instant.MaxValue);
        return Instant.Min(next + (_lateness * _chance.NextDouble()), Instant.Min(_look, now + Longest));
    }

    private void Wake(Instant at)
    {
        _next = at;
        _timer.Change(Duration.Max(Duration.Zero, at - _instance.Clock.Now).ToTimeSpan(), Timeout.InfiniteTimeSpan);
    }
}
