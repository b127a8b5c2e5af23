using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using GevinstBot.Demo;
using GevinstBot.Domain.Network;
using GevinstBot.Sending;
using GevinstBot.Teams.Inbound;
using GevinstBot.TestKit;
using GevinstBot.Tests.Sending;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace GevinstBot.Tests;

/// <summary>
/// The product as a user meets it: the real host on a loopback port with Teams' stand-in beside it, an own folder, the demo
/// network and its clock. What a test does, it does through the page's API.
/// </summary>
public sealed class BotApp : IAsyncDisposable
{
    public const string Lead = "Nettverksleder Helse Sør-Øst";

    /// <summary>
    /// A press is answered when it is done, also on a machine with ten times as much to do as it can; as long as the stand-in waits, as Teams
    /// does. Tests of what a slow press is answered say <see cref="InTime"/>.
    /// </summary>
    public static readonly (string Key, string Value) Unhurried = ($"{BotOptions.Section}:{nameof(BotOptions.AnswerSeconds)}", "14");

    /// <summary>As in production.</summary>
    public static readonly (string Key, string Value) InTime = (Unhurried.Key, "4");

    /// <summary>The stand-in can be called as often as one likes; in production's twenty a second half of a test's time went.</summary>
    private static readonly (string Key, string Value) Unpaced = ($"{DeliveryOptions.Section}:{nameof(DeliveryOptions.CallsASecond)}", "200");

    private readonly IAsyncDisposable? _host;
    private readonly HttpClient _http;
    private readonly HttpClient _product;
    private readonly string? _ownFolder;

    private BotApp(IAsyncDisposable? host, HttpClient http, string? ownFolder, HttpClient? product = null) =>
        (_host, _http, _product, _ownFolder) = (host, http, product ?? http, ownFolder);

    /// <summary>Where Teams' stand-in is.</summary>
    public Uri Address => _http.BaseAddress!;

    public IServiceProvider Services => ((WebApplicationFactory<DemoProgram>)_host!).Services;

    private Dictionary<string, string> People { get; set; } = [];

    /// <summary>The eleven contacts.</summary>
    public IEnumerable<string> Contacts => Everyone.Where(name => name.StartsWith("Nettverkskontakt", StringComparison.Ordinal));

    public IEnumerable<string> Everyone => People.Keys;

    public static string Contact(string organization) => $"Nettverkskontakt {organization}";

    /// <summary>
    /// The demo at rest after its first start (<see cref="SettledDemo"/>); where a setting may change what that leaves, the first start
    /// itself.
    /// </summary>
    /// <param name="settings">Settings beside those of the demo, e.g. <c>Storage:ConnectionString</c>.</param>
    public static Task<BotApp> StartAsync(params (string Key, string Value)[] settings) =>
        StartSettledWithAsync(_ => { }, settings);

    /// <summary>The same with services that do nothing of their own while it starts.</summary>
    public static Task<BotApp> StartSettledWithAsync(Action<IServiceCollection> services, params (string Key, string Value)[] settings) =>
        StartAsync(services, settings.All(IsOfSending) ? SettledDemo.AfterStart : null, settings);

    /// <summary>
    /// The demo at rest with its clock moved to an Oslo wall time, as <see cref="MoveClockToAsync"/> does it, nobody having said a word. What
    /// many tests begin with is lived through once.
    /// </summary>
    public static Task<BotApp> StartAtAsync(string wallTime, params (string Key, string Value)[] settings) =>
        StartAtWithAsync(wallTime, _ => { }, settings);

    /// <summary>The same with services that do nothing of their own until then.</summary>
    public static async Task<BotApp> StartAtWithAsync(
        string wallTime, Action<IServiceCollection> services, params (string Key, string Value)[] settings)
    {
        var isSettled = settings.All(IsOfSending);
        var app = await StartAsync(services, isSettled ? wallTime : null, settings);
        if (!isSettled)
            await app.MoveClockToAsync(wallTime);
        // In a copy everybody is installed from the outset, and what the start called for may still be going on.
        await app.AtRestAsync();
        return app;
    }

    /// <summary>
    /// A copy of the demo after something that many tests begin with, which is lived through once (<see cref="SettledDemo.Know"/>).
    /// </summary>
    public static async Task<BotApp> StartAfterAsync(string name, Func<BotApp, Task> live)
    {
        SettledDemo.Know(name, SettledDemo.AfterStart, live);
        var app = await StartAsync(_ => { }, name, []);
        await app.AtRestAsync();
        return app;
    }

    /// <summary>The demo after its first start, or at a later moment, in a folder of the caller's.</summary>
    public static Task<BotApp> StartInAsync(string folder, string moment = SettledDemo.AfterStart) => StartAsync(_ => { }, moment, [], folder);

    /// <summary>The first start in an empty folder, as a newcomer sees it.</summary>
    public static Task<BotApp> StartAnewAsync(params (string Key, string Value)[] settings) => StartWithAsync(_ => { }, settings);

    /// <summary>With services added to or put in place of the product's own, such as evidence that a test makes up.</summary>
    public static Task<BotApp> StartWithAsync(Action<IServiceCollection> services, params (string Key, string Value)[] settings) =>
        StartAsync(services, settled: null, settings);

    /// <param name="services">Put in place of the product's own.</param>
    /// <param name="settled">Of which moment a copy is to be had (<see cref="SettledDemo"/>); null for the first start.</param>
    /// <param name="settings">Beside the demo's.</param>
    /// <param name="shared">A folder that somebody else takes away.</param>
    private static async Task<BotApp> StartAsync(
        Action<IServiceCollection> services, string? settled, (string Key, string Value)[] settings, string? shared = null)
    {
        var folder = shared ?? Directory.CreateTempSubdirectory("gevinstbot-").FullName;
        var port = Ports.Free();
        var address = new Uri($"http://127.0.0.1:{port}/");
        if (settled is not null)
            await SettledDemo.CopyToAsync(folder, address, settled);
        // Said as a setting and not to the factory: the product tries its address before it listens, and the factory would set a port while
        // the program is already on its way to listen, now before it and now too late.
        var factory = new ProductFactory(services, [("Storage:Folder", folder), (WebHostDefaults.ServerUrlsKey, address.OriginalString), Unhurried, Unpaced, .. settings]);
        factory.UseKestrel();
        factory.StartServer();
        return await ReadyAsync(new BotApp(factory, Http(address), shared is null ? folder : null));
    }

    /// <summary>Talks to a product that runs as a process of its own; disposing doesn't end it.</summary>
    public static Task<BotApp> ConnectAsync(ProductProcess process) => ReadyAsync(new BotApp(null, Http(process.Address), null));

    /// <summary>Talks to a stand-in and to a product beside it, which both have said that they are ready; disposing ends neither.</summary>
    public static async Task<BotApp> ConnectAsync(Uri teams, ProductProcess product)
    {
        var app = new BotApp(null, Http(teams), null, Http(product.Address));
        await app.ReadPeopleAsync();
        return app;
    }

    /// <summary>
    /// Puts the clock forward without doing what falls due on the way, once the runs that the start and the installations called for are
    /// over: they would see the new time.
    /// </summary>
    public async Task LeapToAsync(Instant at)
    {
        await AtRestAsync();
        Services.GetRequiredService<SteppedTime>().MoveTo(at);
    }

    /// <summary>Until the product has done what was called for: an engine that a test drives itself is then alone.</summary>
    public async Task AtRestAsync()
    {
        foreach (var start in Services.GetServices<IHostedService>().OfType<LocalStart>())
            await start.ExecuteTask!;
        var wake = Services.GetRequiredService<DeliveryWake>();
        await CrashHarness.UntilAsync(() => Task.FromResult(wake.IsAtRest));
    }

    public string ObjectIdOf(string person) => People[person];

    /// <summary>Moves the clock to an Oslo wall time such as <c>2026-10-30T09:00</c>, with everything that is due on the way.</summary>
    public async Task MoveClockToAsync(string wallTime) => await PostAsync(_product, "local/api/clock", new { to = wallTime });

    public async Task MoveClockByAsync(string isoPeriod) => await PostAsync(_product, "local/api/clock", new { by = isoPeriod });

    /// <summary>Where the product's clock stands.</summary>
    public async Task<string> ClockAsync() => (await _product.GetFromJsonAsync<JsonElement>("local/api/clock")).GetProperty("now").GetString()!;

    /// <param name="person">Whose chat.</param>
    /// <param name="asSent">As the bot sent and updated them, whatever the person's own answers have put in their place.</param>
    public async Task<IReadOnlyList<ChatMessage>> MessagesAsync(string person, bool asSent = false)
    {
        var messages = await _http.GetFromJsonAsync<JsonElement>($"local/api/people/{People[person]}/messages{(asSent ? "?view=stored" : "")}");
        return [.. messages.EnumerateArray().Select(ChatMessage.Read)];
    }

    /// <summary>The cards that the bot has sent to a person, oldest first, as they look now.</summary>
    public async Task<IReadOnlyList<ChatMessage>> CardsAsync(string person) =>
        [.. (await MessagesAsync(person)).Where(message => message.FromBot && message.Cards.Count > 0)];

    /// <summary>How many cards each contact has got.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CardCountsAsync()
    {
        var counts = new Dictionary<string, int>();
        foreach (var contact in Contacts)
            counts[contact] = (await CardsAsync(contact)).Count;
        return counts;
    }

    public async Task<ChatMessage> LastCardAsync(string person) => (await CardsAsync(person))[^1];

    public async Task<ChatMessage> SayAsync(string person, string text)
    {
        await PostAsync($"local/api/people/{People[person]}/say", new { text });
        return (await MessagesAsync(person))[^1];
    }

    /// <summary>The person sends a file without a word, as text.</summary>
    public async Task<ChatMessage> SendFileAsync(string person, string content, string name = "nettverk.yaml")
    {
        await PostAsync($"local/api/people/{People[person]}/say", new { text = "", file = new { name, content } });
        return (await MessagesAsync(person))[^1];
    }

    /// <summary>The same of any bytes, with words.</summary>
    public async Task<ChatMessage> SendFileAsync(string person, byte[] content, string name, string text)
    {
        var file = new { name, content = Convert.ToBase64String(content), isBase64 = true };
        await PostAsync($"local/api/people/{People[person]}/say", new { text, file });
        return (await MessagesAsync(person))[^1];
    }

    /// <summary>The person looks at their chat, and their client shows what is in it.</summary>
    public Task OpenChatAsync(string person) => PostAsync($"local/api/people/{People[person]}/read", new { });

    /// <summary>Presses a button on a card; the inputs that aren't named keep the card's own values.</summary>
    public async Task<Pressed> PressAsync(string person, ChatMessage card, string action, object? inputs = null) =>
        Pressed.Read(await PostAsync(
            $"local/api/people/{People[person]}/actions", new { activityId = card.ActivityId, action, inputs = inputs ?? new { } }));

    /// <summary>Sends an activity to the bot as Teams would, whatever it says; for what the page would never send.</summary>
    public Task<HttpResponseMessage> PostActivityAsync(object activity) => _product.PostAsJsonAsync("api/messages", activity);

    /// <summary>Sends bytes that call themselves an activity.</summary>
    public async Task<HttpResponseMessage> PostBodyAsync(byte[] body, CancellationToken ct)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        return await _http.PostAsync("api/messages", content, ct);
    }

    public Task InstallAsync(string person) => PostAsync($"local/api/people/{People[person]}/install", new { });

    public Task UninstallAsync(string person) => PostAsync($"local/api/people/{People[person]}/uninstall", new { });

    /// <summary>How often the bot has tried to send to a person.</summary>
    public async Task<int> PostsAsync(string person)
    {
        var chat = await Services.GetRequiredService<ConversationTable>().FindAsync(new PersonId(People[person]), CancellationToken.None);
        return (await GetAsync("local/api/log")).EnumerateArray().Count(entry =>
            entry.GetProperty("method").GetString() == "POST"
            && entry.GetProperty("path").GetString()!.Contains($"/{chat!.ConversationId}/activities", StringComparison.Ordinal));
    }

    public Task<JsonElement> FaultsAsync(params object[] faults) => PostAsync("local/api/faults", new { faults });

    /// <summary>Takes back the faults that haven't struck, and lets go of the requests that are held.</summary>
    public async Task ClearFaultsAsync() => (await _http.DeleteAsync(new Uri("local/api/faults", UriKind.Relative))).Dispose();

    /// <summary>How many requests of the bot wait for the faults to be cleared.</summary>
    public async Task<int> HeldAsync() => (await GetAsync("local/api/faults")).GetProperty("held").GetInt32();

    /// <summary>What the page posts without a word.</summary>
    public Task<HttpResponseMessage> SendAsync(string path) => _http.PostAsync(new Uri(path, UriKind.Relative), content: null);

    public Task<JsonElement> GetAsync(string path) => _http.GetFromJsonAsync<JsonElement>(path);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _product.Dispose();
        if (_host is not null)
            await _host.DisposeAsync();
        if (_ownFolder is not null)
            Directory.Delete(_ownFolder, recursive: true);
    }

    /// <summary>Nothing is due and nobody presses while the demo starts, so how it is sent and answered leaves no trace there.</summary>
    private static bool IsOfSending((string Key, string Value) setting) =>
        setting.Key.StartsWith($"{DeliveryOptions.Section}:", StringComparison.Ordinal) || setting.Key == Unhurried.Key;

    private static HttpClient Http(Uri address) => new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };

    private static async Task<BotApp> ReadyAsync(BotApp app)
    {
        await app.ReadPeopleAsync();
        await app.EveryoneIsInstalledAsync();
        return app;
    }

    private async Task ReadPeopleAsync() => People = (await GetAsync("local/api/people")).EnumerateArray()
        .ToDictionary(person => person.GetProperty("name").GetString()!, person => person.GetProperty("aadObjectId").GetString()!);

    private Task<JsonElement> PostAsync(string path, object body) => PostAsync(_http, path, body);

    private static async Task<JsonElement> PostAsync(HttpClient http, string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text.Length == 0 ? "null" : text)
            : throw new HttpRequestException(string.Create(CultureInfo.InvariantCulture, $"{path} answered {(int)response.StatusCode}: {text}"), null, response.StatusCode);
    }

    /// <summary>The stand-in installs the bot for everybody once the server listens; the tests begin when it is done.</summary>
    private Task EveryoneIsInstalledAsync() => CrashHarness.UntilAsync(async () =>
        (await GetAsync("local/api/people")).EnumerateArray().All(person => person.GetProperty("unread").GetInt32() > 0));

    private sealed class ProductFactory(Action<IServiceCollection> services, (string Key, string Value)[] settings) : WebApplicationFactory<DemoProgram>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            foreach (var (key, value) in settings)
                builder.UseSetting(key, value);
            builder.ConfigureTestServices(services);
        }
    }
}
