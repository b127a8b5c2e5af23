using System.Globalization;
using GevinstBot.Demo;
using GevinstBot.TestKit;

namespace GevinstBot.Tests;

/// <summary>The product as a process of its own, to be killed.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    /// <summary>Fewer than the network's contacts, so that a wave can be stopped with some done, some under way and some still to come.</summary>
    public const int SendsAtOnce = 3;

    private readonly DotnetProcess _process;

    private ProductProcess(DotnetProcess process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <summary>Starts the product on a folder, and waits for the line that says where to look.</summary>
    /// <param name="folder">Where it keeps what it keeps in files.</param>
    /// <param name="port">Its port when it was started before.</param>
    /// <param name="settings">Settings beside those of the demo, e.g. <c>Storage:ConnectionString</c>.</param>
    public static async Task<ProductProcess> StartAsync(string folder, int? port = null, params (string Key, string Value)[] settings)
    {
        var chosen = port ?? Ports.Free();
        var environment = new List<(string, string)>
        {
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("Bot__AllowAnonymousLocal", "true"),
            ("Bot__MicrosoftAppTenantId", TeamsProcess.TenantId),
            ("Storage__Folder", folder),
            ("Delivery__SendsAtOnce", SendsAtOnce.ToString(CultureInfo.InvariantCulture)),
        };
        environment.AddRange(settings.Prepend(BotApp.Unhurried).Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value)));
        var process = await DotnetProcess.StartAsync(
            typeof(DemoProgram).Assembly, ["--urls", $"http://127.0.0.1:{chosen}"], environment, readyWhenItSays: "/local");
        return new ProductProcess(process, chosen);
    }

    /// <inheritdoc cref="DotnetProcess.KillAsync"/>
    public Task KillAsync() => _process.KillAsync();

    /// <inheritdoc cref="DotnetProcess.PauseAsync"/>
    public Task PauseAsync() => _process.PauseAsync();

    public Task WakeAsync() => _process.WakeAsync();

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
