using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using GevinstBot.LocalTeams;
using GevinstBot.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace GevinstBot.Clients.Tests.LocalTeams;

/// <summary>The stand-in on loopback with two people, one team and a fake bot; its file outlives a restart.</summary>
internal sealed class LocalTeamsApp : IAsyncDisposable
{
    public const string Kari = "3b1f2c44-1111-4222-8333-000000000001";
    public const string Ola = "3b1f2c44-1111-4222-8333-000000000002";
    public const string Tenant = "6f1d0c3e-0000-4000-8000-0000000000aa";
    public const string Team = "19:team@thread.tacv2";
    public const string Channel = "19:reports@thread.tacv2";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("localteams-");
    private string _url = "http://127.0.0.1:0";
    private WebApplication? _app;
    private HttpClient? _client;

    private LocalTeamsApp(FakeBot bot) => Bot = bot;

    public FakeBot Bot { get; }

    public ManualTimeProvider Time { get; } = new(Instant.FromUtc(2026, 10, 26, 7, 0));

    public ILocalClock? Clock { get; private init; }

    public HttpClient Client => _client!;

    public static async Task<LocalTeamsApp> StartAsync(
        ILocalClock? clock = null, Action<LocalTeamsOptions>? more = null, Action<FakeBot>? prepare = null, string? url = null)
    {
        var app = new LocalTeamsApp(await FakeBot.StartAsync()) { Clock = clock };
        app._url = url ?? app._url;
        prepare?.Invoke(app.Bot);
        try
        {
            await app.RunAsync(more);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }

        return app;
    }

    /// <param name="url">Another address than before; the same when it isn't said.</param>
    public async Task RestartAsync(string? url = null)
    {
        await StopAsync();
        _url = url ?? _url;
        await RunAsync(more: null);
    }

    public async Task<JsonArray> PeopleAsync() => (await GetAsync("/local/api/people")).AsArray();

    public async Task<JsonArray> MessagesAsync(string person, string query = "") =>
        (await GetAsync($"/local/api/people/{person}/messages{query}")).AsArray();

    public async Task<JsonNode> GetAsync(string path) => (await Client.GetFromJsonAsync<JsonNode>(path))!;

    public async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public Task<(HttpStatusCode Status, JsonNode? Body)> PostAsync(string path, JsonNode? body = null) => SendAsync(HttpMethod.Post, path, body);

    /// <summary>The personal chat, asked for as a bot asks.</summary>
    public async Task<string> ChatWithAsync(string person)
    {
        var (_, body) = await PostAsync("/connector/v3/conversations", CreateChat(person));
        return (string)body!["id"]!;
    }

    public static JsonObject CreateChat(string member) => new()
    {
        ["isGroup"] = false,
        ["tenantId"] = Tenant,
        ["members"] = new JsonArray(new JsonObject { ["id"] = member }),
    };

    public async Task<string> SendToAsync(string conversation, JsonObject activity)
    {
        var (_, body) = await PostAsync(Activities(conversation), activity);
        return (string)body!["id"]!;
    }

    public static string Activities(string conversation) => $"/connector/v3/conversations/{Uri.EscapeDataString(conversation)}/activities";

    public static JsonObject Text(string text) => new() { ["type"] = "message", ["text"] = text };

    public static JsonObject WithCard(JsonNode card) => new()
    {
        ["type"] = "message",
        ["summary"] = "A card",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card.DeepClone() }),
    };

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Bot.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task RunAsync(Action<LocalTeamsOptions>? more)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(Time);
        if (Clock is not null)
            builder.Services.AddSingleton(Clock);
        builder.Services.AddLocalTeams(options => Configure(options, more));
        _app = builder.Build();
        _app.Urls.Add(_url);
        _app.MapLocalTeams();
        await _app.StartAsync();
        _url = _app.Urls.First();
        _client = new() { BaseAddress = new(_url) };
    }

    private void Configure(LocalTeamsOptions options, Action<LocalTeamsOptions>? more)
    {
        options.StorePath = Path.Combine(_folder.FullName, "localteams.db");
        options.TenantId = Tenant;
        options.People.Add(new(Kari, "Kari Eksempel", "Kontakt"));
        options.People.Add(new(Ola, "Ola Øst", "Leder"));
        options.Bots.Add(new("bot-app", "Pulsbot", Bot.Endpoint));
        options.Teams.Add(new(Team, "Nettverket", [new(Team, "Generelt"), new(Channel, "Rapporter")]));
        more?.Invoke(options);
    }

    private async Task StopAsync()
    {
        _client?.Dispose();
        await _app!.DisposeAsync();
    }
}
