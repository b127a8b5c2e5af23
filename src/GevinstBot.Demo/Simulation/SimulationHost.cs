using GevinstBot.Demo.Simulation.World;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>Makes a world, puts the people into it, and lets the time run.</summary>
/// <param name="plan">What the world is made of.</param>
/// <param name="trace">Where all that happens is written; null for nowhere.</param>
/// <param name="progress">Told after each day how far it is, from 0 to 1.</param>
public sealed class SimulationHost(WorldPlan plan, TextWriter? trace, Action<double> progress) : IAsyncDisposable
{
    /// <summary>How long before a file's first meeting the simulation begins: before the first card about it.</summary>
    private const int WorkingDaysBefore = 20;

    private static readonly LocalTime Morning = new(8, 0);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[OsloTime.ZoneId];

    private readonly SimulatedWorld _world = new(plan, OsloTime.At(DemoSlice.DemoStart, Morning, Zone), trace);

    /// <returns>Null when it couldn't begin; why has been written.</returns>
    /// <exception cref="BrokenPromiseException">A promise didn't hold; thrown where things go wrong on purpose.</exception>
    public async Task<SimulationOutcome?> RunAsync()
    {
        using var file = WorldNetwork.Of(plan, _world.Chance);
        var life = LiveAsync(file.Path);
        await _world.Time.RunAsync(life, () => plan.IsCalm ? null : _world.Promises.Broken);
        return await life;
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private async Task<SimulationOutcome?> LiveAsync(string networkFile)
    {
        var services = _world.Judge(networkFile).Services;
        var period = Period(services.GetRequiredService<NetworkFile>(), networkFile);
        _world.Begin(period);
        if (!await services.PrepareAsync())
            return null;
        var network = services.GetRequiredService<CurrentNetwork>();
        _world.Promises.Leads = network.Roster.Leads.ToHashSet();
        var witness = Make<SimulationWitness>(services, Make<StoredFacts>(services, plan.Skew), _world.Promises, plan.Skew);
        var machines = new WorldMachines(_world, plan, period.End);
        await PopulateAsync(services, network, witness, machines, period);
        var facts = await witness.FactsAsync(period, _world);
        return new SimulationOutcome(facts, SimulationReport.Of(facts), network)
        {
            Sends = [.. _world.Promises.Arrivals.Select(arrival => arrival.ToText(Zone)).Order(StringComparer.Ordinal)],
            Trace = _world.Trace.Hash,
            Steps = _world.Time.Steps,
            Kills = machines.Kills,
            Deployments = machines.Deployments,
        };
    }

    private async Task PopulateAsync(
        IServiceProvider services, CurrentNetwork network, SimulationWitness witness, WorldMachines machines, Interval period)
    {
        var teams = new SimulatedTeams(_world.Chats, _world.Front, _world.Clock);
        var people = new SimulatedPeople(network.Roster, Zone, _world.Chance);
        var answers = new SimulatedAnswers(teams, network, new SimulatedWords(_world.Texts), _world.Chance, _world.Promises, witness);
        var life = new SimulatedLife(teams, people, answers, witness, _world.Clock);
        var actions = new SimulatedActions(
            teams, life, witness, Make<StoredFacts>(services, plan.Skew), network, _world.Clock, _world.Chance,
            _world.Texts.In(Language.Bokmål));
        var run = Make<SimulationRun>(services, _world, life, teams, Make<SimulatedJobs>(services, machines, witness), actions);
        var reminders = new ReminderWatch(_world.Promises, Make<StoredFacts>(services, plan.Skew), Zone, plan.Patience);
        var kept = Make<KeptRoundsWatch>(services, _world.Promises);
        _world.Chats.Came += life.Read;
        run.Plan(people, period);
        machines.PlanTrouble(life, period);
        var looks = new SpacedLooks(life, plan.BetweenLooks, LookAsync);
        await machines.StartAsync(isDone => looks.AfterRunAsync(_world.Time.Now, isDone));
        await run.InstallAsync();
        await await Task.WhenAny(life.Failed, DaysAsync(period));

        async Task LookAsync(Instant now, bool isDone)
        {
            await reminders.LookAsync(await witness.NoteRoundsAsync(now, isDone), now);
            if (plan.ReadsAnew)
                await kept.LookAsync(now);
        }
    }

    private async Task DaysAsync(Interval period)
    {
        var days = (int)Math.Ceiling(period.Duration.TotalDays);
        for (var day = 1; day <= days; day++)
        {
            await _world.Clock.UntilAsync(Instant.Min(period.Start + Duration.FromDays(day), period.End));
            progress((double)day / days);
        }
    }

    private Interval Period(NetworkFile file, string path)
    {
        var start = plan.Request switch
        {
            { FirstDay: { } day } => day,
            { NetworkFile: not null } when File.Exists(path) && file.Read(File.ReadAllText(path)).Version is { } version
                && version.Section<MeetingPlan>().Days is [var first, ..] =>
                new WorkingCalendar(version.Section<AvoidPeriodList>().Periods).AddWorkingDays(first, -WorkingDaysBefore),
            _ => DemoSlice.DemoStart,
        };
        return new Interval(OsloTime.At(start, Morning, Zone), OsloTime.At(start.PlusMonths(plan.Request.Months), Morning, Zone));
    }

    private static T Make<T>(IServiceProvider services, params object[] beside) => ActivatorUtilities.CreateInstance<T>(services, beside);
}
