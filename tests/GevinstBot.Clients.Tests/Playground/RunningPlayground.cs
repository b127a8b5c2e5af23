using GevinstBot.Teams.Inbound;
using GevinstBot.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace GevinstBot.Clients.Tests.Playground;

/// <summary>
/// Microsoft's Agents Playground with a bot of ours behind it and a browser before it, all on this machine. The bot is in
/// anonymous local mode, as a developer would run it.
/// </summary>
public sealed class RunningPlayground : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("playground-").FullName;
    private readonly FormBot.Inbox inbox = new();
    private WebApplication? bot;
    private NodeServer? server;
    private Chromium? chromium;

    internal FormBot.Inbox Inbox => inbox;

    internal BotAdapter Adapter => bot!.Services.GetRequiredService<BotAdapter>();

    /// <summary>As it says of itself in every activity: by name, and without a slash at the end.</summary>
    internal string ServiceUrl => $"http://localhost:{Port}/_connector";

    private int Port { get; } = Ports.Free();

    public async Task InitializeAsync()
    {
        bot = await StartBotAsync();
        // It writes into its working directory.
        server = await NodeServer.StartAsync(
            Npm.Module("@microsoft", "m365agentsplayground", "cli.js"),
            ["start", "-e", $"{bot.Urls.First()}/api/messages", "-c", "msteams", "-p", $"{Port}", "--disable-telemetry"],
            answersAt: new($"http://127.0.0.1:{Port}/_debug/ping"),
            new Dictionary<string, string> { ["TEAMSAPPTESTER_BROWSER"] = "none" },
            folder);
        chromium = await Chromium.LaunchAsync();
    }

    public async Task DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        if (server is not null)
            await server.DisposeAsync();
        if (bot is not null)
            await bot.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A new page, and with it a new, empty chat in which the bot has just been installed.</summary>
    internal Task<PlaygroundPage> OpenAsync()
    {
        inbox.Clear();
        return PlaygroundPage.OpenAsync(chromium!, new($"http://localhost:{Port}/"));
    }

    private async Task<WebApplication> StartBotAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development", Args = [] });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new ManualTimeProvider(Instant.FromUtc(2026, 11, 23, 8, 0)));
        builder.Services.AddSingleton(inbox);
        builder.Services.AddTeamsBot<FormBot>(options => options.AllowAnonymousLocal = true);
        var app = builder.Build();
        app.MapTeamsBot();
        await app.StartAsync();
        return app;
    }
}
