using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GevinstBot.Teams.Connector;
using GevinstBot.Teams.Inbound;
using GevinstBot.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace GevinstBot.Clients.Tests.Teams;

/// <summary>A whole bot on Kestrel: only the issuer's documents, the Connector and the clock are stand-ins.</summary>
internal sealed class TestBot : IAsyncDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 8, 0);

    private const string Kari = "3b1f2c44-1111-4222-8333-944455566677";

    private static readonly RawChat Chat =
        new(IdentityProvider.ServiceUrl, $"28:{IdentityProvider.AppId}", Kari, "a:1Personal", IdentityProvider.TenantId) { User = "29:1AbcUser" };

    private static readonly Dictionary<string, string> Typed = new() { ["k"] = "nøkkel", ["score"] = "4" };

    private readonly WebApplication app;

    private TestBot(WebApplication app, Parts parts)
    {
        this.app = app;
        (Provider, Clock, Script, Teams, Log) = parts;
        Client = new() { BaseAddress = new(app.Urls.First()), Timeout = TimeSpan.FromMinutes(2) };
    }

    public IdentityProvider Provider { get; }

    public ManualTimeProvider Clock { get; }

    public RecordingHandler.Script Script { get; }

    public StubTeams Teams { get; }

    public CapturedLog Log { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public IEnumerable<string> Seen => Script.Seen;

    public static async Task<TestBot> StartAsync(
        Action<BotOptions>? configure = null, IdentityProvider? provider = null, string environment = "Production", string url = "http://127.0.0.1:0")
    {
        var parts = new Parts(provider ?? new(), new(Start), new(), new(), new());
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment, Args = [] });
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(parts.Log);
        AddBot(builder.Services, parts, configure);
        var app = builder.Build();
        app.MapTeamsBot();
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new(app, parts);
    }

    public static void AsAnonymousLocal(BotOptions options) => (options.AllowAnonymousLocal, options.MicrosoftAppId, options.MicrosoftAppTenantId) = (true, "", "");

    /// <summary>A typed message to the bot, as in Microsoft's pages.</summary>
    public static JsonObject Message() => Named(Chat.Message("status", "1763740800001"));

    /// <summary>A press on a card's button.</summary>
    public static JsonObject Execute(string verb = "answer") => Named(Chat.Press(verb, Typed, "1763740800500"));

    /// <summary>The same press by an old client.</summary>
    public static JsonObject Submit(string verb = "answer") => Named(Chat.OldPress(verb, Typed, "1763740800500"));

    public static JsonObject With(JsonObject activity, Action<JsonObject> change)
    {
        change(activity);
        return activity;
    }

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, string? token = null) => PostAsync(activity.ToJsonString(), token);

    public Task<HttpResponseMessage> PostAsync(string body, string? token = null) =>
        PostAsync(new StringContent(body, Encoding.UTF8, "application/json"), $"Bearer {token ?? IdentityProvider.Token()}");

    public Task<HttpResponseMessage> PostAsync(HttpContent content, params string[] authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        foreach (var header in authorization)
            request.Headers.TryAddWithoutValidation("Authorization", header);
        return Client.SendAsync(request);
    }

    public static HttpContent Json(byte[] body) => new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static JsonObject Named(JsonObject activity) => With(activity, named =>
    {
        named["timestamp"] = "2026-11-23T08:00:00.120Z";
        (named["from"]!["name"], named["recipient"]!["name"]) = ("Kari Eksempel", "Bot");
    });

    private static void AddBot(IServiceCollection services, Parts parts, Action<BotOptions>? configure)
    {
        services.AddSingleton<TimeProvider>(parts.Clock);
        services.AddSingleton(parts.Script);
        services.AddSingleton(parts.Teams.Options());
        var settings = new BotOptions();
        ConfigureBot(settings, configure);
        // No test asks the real Entra for a token.
        if (settings.MicrosoftAppId is not "")
            services.AddSingleton(s => new ConnectorClient(new StubCredential(), parts.Teams.Options(), s.GetRequiredService<ILogger<ConnectorClient>>()));
        services.AddTeamsBot<RecordingHandler>(options => ConfigureBot(options, configure));
        // The ten seconds are by the real clock, and a busy machine may well need them for its first request.
        services.AddHttpClient(TeamsBotRegistration.KeysClient, client => client.Timeout = TimeSpan.FromMinutes(2)).ConfigurePrimaryHttpMessageHandler(() => parts.Provider);
    }

    private static void ConfigureBot(BotOptions options, Action<BotOptions>? configure)
    {
        options.MicrosoftAppId = IdentityProvider.AppId;
        options.MicrosoftAppTenantId = IdentityProvider.TenantId;
        options.SlowReplyText = "Vi arbeider med saken";
        options.FailureText = "Noe gikk galt";
        configure?.Invoke(options);
    }

    private sealed record Parts(IdentityProvider Provider, ManualTimeProvider Clock, RecordingHandler.Script Script, StubTeams Teams, CapturedLog Log);
}

/// <summary>Everything logged, from every category, down to trace.</summary>
internal sealed class CapturedLog : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {eventId.Id} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
