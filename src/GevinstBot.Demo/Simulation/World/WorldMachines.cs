using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// The machines that the instances run on: each starts one, and another when that is gone, killed in the middle of something or stopped
/// for a new version.
/// </summary>
public sealed class WorldMachines(SimulatedWorld world, WorldPlan plan, Instant end)
{
    /// <summary>What changes without a word is seen after a quarter of an hour.</summary>
    private static readonly Duration Unheard = Duration.FromMinutes(15);

    private static readonly Duration Tick = Duration.FromMinutes(1);

    private readonly Random _chance = world.Chance.For("machines");
    private readonly Dictionary<WorldInstance, (WorldTicks? Ticks, TaskCompletionSource Gone)> _running = [];
    private int _kills;

    public int Kills { get; private set; }

    public int Deployments { get; private set; }

    /// <summary>Starts every machine; ends when one of them answers.</summary>
    /// <param name="hasRun">After each tick in which the engine ran: whether that left nothing undone.</param>
    public Task StartAsync(Func<bool, Task> hasRun)
    {
        var first = new TaskCompletionSource();
        for (var number = 0; number < plan.Instances; number++)
            _ = KeepAsync($"{(char)('a' + number)}", first, hasRun);
        return first.Task;
    }

    /// <summary>Kills and deployments, so many a year, at moments that chance says.</summary>
    public void PlanTrouble(SimulatedLife life, Interval period)
    {
        var chance = world.Chance.For("trouble");
        // A kill strikes in the middle of the next thing that happens.
        foreach (var at in Moments(plan.KillsAYear))
            life.Plan(at, _ => Task.Run(() => _kills++));
        foreach (var at in Moments(plan.DeploymentsAYear))
            life.Plan(at, _ => DeployAsync());

        IEnumerable<Instant> Moments(int aYear) => Enumerable.Range(0, (int)Math.Round(aYear * period.Duration.TotalDays / 365))
            .Select(_ => period.Start + (period.Duration * chance.NextDouble()));
    }

    /// <summary>One of the instances is stopped, and started again as a new version.</summary>
    private async Task DeployAsync()
    {
        if (_running.Keys.Where(one => one.IsUp).ToList() is not { Count: > 0 } up)
            return;
        var instance = up[_chance.Next(up.Count)];
        Deployments++;
        world.Trace.Note(instance.Name, "stops");
        world.Front.Close(instance);
        await _running[instance].Ticks!.StopAsync();
        await instance.StopAsync();
        _running[instance].Gone.TrySetResult();
    }

    /// <summary>Somebody has stored something.</summary>
    public void Nudge(Duration within)
    {
        foreach (var (ticks, _) in _running.Values)
            ticks?.Nudge(within);
    }

    private async Task KeepAsync(string name, TaskCompletionSource first, Func<bool, Task> hasRun)
    {
        for (var generation = 1; world.Time.Now < end; generation++)
        {
            var (instance, gone) = (world.Build($"{name}{generation}"), new TaskCompletionSource());
            _running[instance] = (null, gone);
            instance.Wrote += writes => HasWritten(instance, writes);
            _ = RunAsync(instance, gone, first, hasRun);
            await gone.Task;
            world.Front.Close(instance);
            _running.Remove(instance);
            await world.Clock.WaitAsync(Duration.FromSeconds(_chance.Next(5, 600)));
        }
    }

    private async Task RunAsync(WorldInstance instance, TaskCompletionSource gone, TaskCompletionSource first, Func<bool, Task> hasRun)
    {
        world.Trace.Note(instance.Name, "starts");
        var (isUp, complaints) = (false, new StringWriter());
        await Step.TryAsync(async () => isUp = await instance.StartAsync(complaints), world.Errors.Note, CancellationToken.None);
        if (!isUp)
        {
            world.Trace.Note(instance.Name, "couldn't start");
            // An administrator would read why, and start it again; in bad weather there is nothing in it to mend.
            if (instance.Mishaps == 0)
                world.Errors.Note(new InvalidOperationException($"{instance.Name} couldn't start: {complaints}"));
            gone.TrySetResult();
            return;
        }
        var ticks = new WorldTicks(instance, plan.Lateness, world.Chance.For("ticks", instance.Name));
        _running[instance] = (ticks, gone);
        world.Front.Open(instance);
        first.TrySetResult();
        await ticks.RunAsync(hasRun, world.Errors.Note);
    }

    private void HasWritten(WorldInstance instance, IReadOnlyList<StoreWrite> writes)
    {
        if (writes.Any(write => write.Table == ChangeMark.Name))
            Nudge(Tick);
        if (_kills == 0 || instance.Clock.HasStopped)
            return;
        _kills--;
        _ = KillAsync(instance, Duration.FromMilliseconds(_chance.Next(0, 400)));
    }

    private async Task KillAsync(WorldInstance instance, Duration after)
    {
        await world.Clock.WaitAsync(after);
        if (instance.Clock.HasStopped)
            return;
        Kills++;
        world.Trace.Note(instance.Name, "is killed");
        instance.Kill();
        _running[instance].Gone.TrySetResult();
        Nudge(Unheard);
    }
}
