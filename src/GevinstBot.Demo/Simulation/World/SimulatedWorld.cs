using Azure.Core.Pipeline;
using GevinstBot.Domain.Calendar;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Teams.Connector;
using GevinstBot.Texts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// One store, one Teams, and what each instance of the product has in place of its own clock, chance and ways to the two. All that
/// happens is decided by the plan and its seed.
/// </summary>
public sealed class SimulatedWorld : IAsyncDisposable
{
    private readonly WorldPlan _plan;
    private readonly WorldStore _store;
    private readonly List<WorldInstance> _instances = [];
    private TableWatch? _judges;
    private Weather? _storeWeather;
    private Weather? _teamsWeather;

    /// <param name="plan">What it is made of.</param>
    /// <param name="start">Where its clock stands until the period is known.</param>
    /// <param name="trace">Where all that happens is written; null for nowhere.</param>
    public SimulatedWorld(WorldPlan plan, Instant start, TextWriter? trace)
    {
        (_plan, Chance, Time) = (plan, new Chance(plan.Request.Seed), new WorldTime(start));
        Clock = new WorldClock(Time, Duration.Zero);
        _store = new WorldStore(Clock);
        Trace = new Trace(Time, trace);
        Promises = new Promises(Time, DateTimeZoneProviders.Tzdb[OsloTime.ZoneId]);
        Chats = new WorldChats(Time, Promises);
        Front = new WorldFront(Clock, Chance.For("front"));
        Errors = new ErrorLog(isExpected: failed => !plan.IsCalm && IsWeather(failed));
    }

    public Chance Chance { get; }

    public WorldTime Time { get; }

    /// <summary>The right time: people's, and the store's.</summary>
    public WorldClock Clock { get; }

    public Trace Trace { get; }

    public Promises Promises { get; }

    public WorldChats Chats { get; }

    public WorldFront Front { get; }

    public ErrorLog Errors { get; }

    public TextCatalog Texts { get; } = new(typeof(DemoSlice).Assembly);

    /// <summary>Sets the clock, and the weather until the end.</summary>
    public void Begin(Interval period)
    {
        Time.Begin(period.Start);
        _storeWeather = new Weather(_plan.Store, Chance.For("weather", "store"), Time, period);
        _teamsWeather = new Weather(_plan.Teams, Chance.For("weather", "teams"), Time, period);
    }

    /// <summary>
    /// The product, to read the store with and to do what an administrator does: it never runs, nothing goes wrong on its way, and no
    /// time passes.
    /// </summary>
    public WorldInstance Judge(string networkFile)
    {
        var judge = Add(new WorldInstance("judge", Clock), [$"--Network:File={networkFile}"], services => services.Replace(
            ServiceDescriptor.Singleton(provider => WorldStore.ClientOn(_store.Transport, provider.GetRequiredService<TableWatch>()))));
        _judges = judge.Services.GetRequiredService<TableWatch>();
        return judge;
    }

    /// <summary>An instance with a clock of its own.</summary>
    /// <param name="name">What the trace calls it.</param>
    public WorldInstance Build(string name)
    {
        var chance = Chance.For("instance", name);
        var instance = new WorldInstance(name, new WorldClock(Time, _plan.Skew * ((2 * chance.NextDouble()) - 1)));
        return Add(instance, [], services => services
            .Replace(ServiceDescriptor.Singleton(new Instance(isAlone: _plan.Instances == 1, new SeededBits(chance))))
            .Replace(ServiceDescriptor.Singleton(provider =>
                WorldStore.ClientOn(
                    new StoreDoor(_store.Transport, instance, _storeWeather!, Trace), provider.SeesEveryCall())))
            .Replace(ServiceDescriptor.Singleton(Connector(instance, chance))));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _instances)
            await instance.DisposeAsync();
        Trace.Dispose();
        _store.Dispose();
    }

    private WorldInstance Add(WorldInstance instance, string[] settings, Action<IServiceCollection> beside)
    {
        _instances.Add(instance);
        instance.Wrote += Promises.Written;
        instance.Wrote += Tell;
        instance.Build(settings, services =>
        {
            services.RemoveAll<ILoggerProvider>().AddSingleton<ILoggerProvider>(Errors).Replace(ServiceDescriptor.Singleton(Texts));
            beside(services);
        });
        return instance;
    }

    /// <summary>The judge keeps what it has read until somebody writes to it, and hears of everybody's writes.</summary>
    private void Tell(IReadOnlyList<StoreWrite> writes)
    {
        foreach (var write in writes)
            _judges?.Written(write.Table);
    }

    private ConnectorClientOptions Connector(WorldInstance instance, Random chance)
    {
        var http = new HttpClient(new TeamsDoor(Chats, instance, _teamsWeather!, chance, Trace)) { Timeout = Timeout.InfiniteTimeSpan };
        return new ConnectorClientOptions
        {
            Transport = new HttpClientTransport(http),
            RetryPolicy = AtOnce.Policy,
            Retry = { NetworkTimeout = Timeout.InfiniteTimeSpan },
            Diagnostics = { IsDistributedTracingEnabled = false, IsLoggingEnabled = false },
        };
    }

    /// <summary>What the world itself does to the bot is no mistake of the bot's.</summary>
    private static bool IsWeather(Exception? failed) => failed is null or Azure.RequestFailedException or ConnectorException
        or TimeoutException or OperationCanceledException or IOException or AggregateException;
}
