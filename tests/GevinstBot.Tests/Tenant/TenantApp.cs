using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using GevinstBot.Sending;
using GevinstBot.Teams.Connector;
using GevinstBot.Teams.Inbound;
using GevinstBot.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;

namespace GevinstBot.Tests.Tenant;

/// <summary>
/// The product as it runs in a tenant: in Production, with the settings that infra/main.bicep sets and no other. What lies outside
/// has stand-ins: the issuer's keys, the Connector, the identity's tokens, and the tables, which are the emulator's.
/// </summary>
public sealed partial class TenantApp : WebApplicationFactory<Program>
{
    public const string AppId = "9d0f7b52-aaaa-4bbb-8ccc-0ddeeff00112";
    public const string TenantId = "6f1d0c3e-0000-4000-8000-0000000000aa";

    private readonly TenantKeys _keys = new();
    private readonly TableServiceClient _tables;
    private readonly FakeClock _clock;

    private TenantApp(TableServiceClient tables, Instant now) => (_tables, _clock) = (tables, new FakeClock(now));

    public StrictConnector Connector { get; } = new(AppId, TenantId);

    /// <summary>The settings of the deployment: their names from Bicep, and for each value what Azure would put there.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = SettingLine()
        .Matches(File.ReadAllText(RepositoryRoot.PathOf("infra", "main.bicep")))
        .ToDictionary(line => line.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal), line => ValueOf(line.Groups[2].Value));

    public static TenantApp Start(Azurite azurite, Instant now)
    {
        var app = new TenantApp(new TableServiceClient(azurite.ConnectionString), now);
        app.StartServer();
        return app;
    }

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

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        foreach (var (key, value) in Settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IClock>(_clock);
            services.AddSingleton(_tables);
            var options = new ConnectorClientOptions { Transport = new HttpClientTransport(Connector), ServiceUrls = new([TenantId]) };
            services.AddSingleton(new ConnectorClient(new IdentityToken(), options, NullLogger<ConnectorClient>.Instance));
            services.AddHttpClient(TeamsBotRegistration.KeysClient).ConfigurePrimaryHttpMessageHandler(() => _keys);
        });
    }

    private static string ValueOf(string expression) => expression switch
    {
        "'UserAssignedMSI'" => "UserAssignedMSI",
        "identity.outputs.clientId" => AppId,
        "tenant().tenantId" => TenantId,
        "storage.outputs.tableEndpoint" => "https://gevinstbot.table.core.windows.net/",
        "networkFile" => RepositoryRoot.PathOf("src", "GevinstBot.Demo", "demo.yaml"),
        _ => throw new InvalidOperationException($"Bicep sets something that no test knows: {expression}."),
    };

    [GeneratedRegex(@"^ {6}(\w+__\w+): (.+)$", RegexOptions.Multiline)]
    private static partial Regex SettingLine();

    private sealed class IdentityToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(StrictConnector.Token, DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
