using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GevinstBot.Graph;
using GevinstBot.Sending;
using GevinstBot.Teams.Connector;
using GevinstBot.Teams.Inbound;
using GevinstBot.Telemetry;
using GevinstBot.TestKit;
using GevinstBot.Tests.Graph;
using GevinstBot.Tests.Infra;
using GevinstBot.Tests.Sending;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Graph;
using NodaTime;
using NodaTime.Testing;

namespace GevinstBot.Tests.Tenant;

/// <summary>
/// The product as it runs in a tenant: in Production, with the settings that infra/ sets and no other. What lies outside
/// has stand-ins: the issuer's keys, the Connector, Graph, the identity's tokens, and the tables, which are the emulator's.
/// </summary>
public sealed class TenantApp : WebApplicationFactory<Program>
{
    public const string AppId = Deployment.AppId;
    public const string TenantId = Deployment.TenantId;

    private readonly TenantKeys _keys = new();
    private readonly TableServiceClient _tables;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly FakeClock _clock;

    private TenantApp(TableServiceClient tables, IReadOnlyDictionary<string, string> settings, Instant now)
    {
        (_tables, _settings, _clock) = (tables, settings, new FakeClock(now));
        Connector = new(AppId, TenantId) { HasApp = Graph.HasApp.ContainsKey };
    }

    public StrictGraph Graph { get; } = new(AppId);

    /// <summary>Opens a chat only with those for whom the app has been installed.</summary>
    public StrictConnector Connector { get; }

    /// <summary>What people send in their chats.</summary>
    public StrictFiles Files { get; } = new();

    public static async Task<TenantApp> StartAsync(Azurite azurite, Instant now)
    {
        var app = new TenantApp(new TableServiceClient(azurite.ConnectionString), await SettingsAsync(), now);
        app.StartServer();
        return app;
    }

    /// <summary>The deployment's, but for telemetry: it would ask the host for a token, and there is none beneath this one.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> SettingsAsync() =>
        (await TenantSettings.AllAsync()).Where(setting => setting.Key != TelemetrySlice.AzureMonitor).ToDictionary();

    /// <summary>The engine at a moment, until it has nothing more to do then.</summary>
    public async Task RunAtAsync(Instant now)
    {
        _clock.Reset(now);
        await Services.GetRequiredService<DeliveryRun>().RunAsync(now, CancellationToken.None);
    }

    /// <summary>An activity from Teams, with the token that Bot Service sends along.</summary>
    public async Task<JsonElement> PostAsync(object activity)
    {
        using var http = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(JsonSerializer.Serialize(activity), Encoding.UTF8, "application/json"),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _keys.Token(AppId)) },
        };
        using var response = await http.SendAsync(request);
        var body = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        return body.Length == 0 ? default : JsonElement.Parse(body);
    }

    /// <summary>A page of the tab, as whoever has it open in Teams gets it.</summary>
    public async Task<HttpResponseMessage> OpenTabAsync(string page, string objectId, string? issuer = null)
    {
        using var http = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/gevinst/{page}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _keys.TabToken(objectId, issuer));
        return await http.SendAsync(request);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key.Replace("__", ":", StringComparison.Ordinal), value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IClock>(_clock);
            services.AddSingleton(_tables);
            var options = new ConnectorClientOptions { Transport = new HttpClientTransport(Connector), ServiceUrls = new([TenantId]) };
            services.AddSingleton(new ConnectorClient(new FixedToken(StrictConnector.Token), options, NullLogger<ConnectorClient>.Instance));
            services.AddSingleton(new Lazy<GraphServiceClient>(() => GraphClients.Create(new FixedToken(StrictGraph.Token), Graph)));
            services.AddSingleton(provider => new InstallPace(provider.GetRequiredService<CallRoom>(), new LeapingTime()));
            services.AddHttpClient(TeamsBotRegistration.KeysClient).ConfigurePrimaryHttpMessageHandler(() => _keys);
            services.AddHttpClient(TeamsBotRegistration.FilesClient).ConfigurePrimaryHttpMessageHandler(() => Files);
        });
    }
}
