using GevinstBot.Sending;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GevinstBot.Demo.Simulation.World;

/// <summary>
/// One running product in a world: as <see cref="Program"/> puts it together, with the world's clock, store, Teams and chance beneath
/// it, and ticks that the world gives.
/// </summary>
public sealed class WorldInstance(string name, WorldClock clock) : IAsyncDisposable
{
    private WebApplication? _app;

    public string Name => name;

    public WorldClock Clock => clock;

    /// <summary>It answers.</summary>
    public bool IsUp { get; private set; }

    /// <summary>How often something has gone wrong between it and the store: what it couldn't do then needn't be its own fault.</summary>
    public int Mishaps { get; set; }

    /// <summary>The store has written something for it.</summary>
    public event Action<IReadOnlyList<StoreWrite>>? Wrote;

    public void HasWritten(IReadOnlyList<StoreWrite> writes) => Wrote?.Invoke(writes);

    public IServiceProvider Services => _app!.Services;

    /// <summary>Puts it together; nothing runs yet.</summary>
    /// <param name="settings">Beside those of every instance.</param>
    /// <param name="beside">What it has in place of the product's own.</param>
    public void Build(IEnumerable<string> settings, Action<IServiceCollection> beside) => _app = Program.Build(
        [.. DemoProgram.Settings, .. Quiet, .. settings],
        builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            // The world gives the ticks; a year has half a million of them, and in most there is nothing to do.
            builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(DeliveryTick)));
            builder.Services.AddSingleton<InProcessServer>()
                .AddSingleton<IServer>(services => services.GetRequiredService<InProcessServer>())
                .AddSingleton<IHostLifetime, NoLifetime>();
            beside(builder.Services);
        });

    /// <returns>False when it couldn't start; why has been written to <paramref name="complaints"/>.</returns>
    public async Task<bool> StartAsync(TextWriter complaints)
    {
        if (!await Services.PrepareAsync(complaints, CancellationToken.None))
            return false;
        Program.Map(_app!);
        await _app!.StartAsync();
        return IsUp = true;
    }

    public Task<BotAnswer> PostAsync(byte[] activity) =>
        Services.GetRequiredService<InProcessServer>().PostAsync("/api/messages", activity);

    /// <summary>As a deployment does: what is under way may end.</summary>
    public async Task StopAsync()
    {
        IsUp = false;
        await _app!.StopAsync();
        clock.Stop();
    }

    /// <summary>kill -9: nothing that it waits for ever comes.</summary>
    public void Kill()
    {
        IsUp = false;
        clock.Stop();
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    private static readonly string[] Quiet =
    [
        "--urls=",
        "--hostBuilder:reloadConfigOnChange=false",
        "--Logging:LogLevel:Default=Error",
        "--Logging:LogLevel:Microsoft.AspNetCore=Error",
        $"--Messenger:ServiceUrl={TeamsDoor.ServiceUrl}",
    ];

    /// <summary>Nobody presses Ctrl+C for one instance.</summary>
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
