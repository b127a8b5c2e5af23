using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Data.Tables;
using GevinstBot.Domain.Delivery;
using GevinstBot.EmbeddedTables;
using GevinstBot.Rounds;
using GevinstBot.Storage;
using GevinstBot.TestKit;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;

namespace GevinstBot.Tests.Sending;

/// <summary>
/// The product, to be killed and started again on the same store, beside a stand-in for Teams that lives on: what the product
/// had under way is really cut off, and what arrived is still there to be counted.
/// </summary>
public sealed class CrashHarness : IAsyncDisposable
{
    private const string OwnChats = "localteams.db";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>A run that finds the claim still standing is a whole run: one after the other would keep both cores busy for a lease.</summary>
    private static readonly TimeSpan BetweenRuns = TimeSpan.FromMilliseconds(500);

    private readonly string _folder;
    private readonly (string Key, string Value)[] _settings;
    private readonly EmbeddedTablesTransport? _file;
    private readonly TableServiceClient _store;
    private readonly List<ProductProcess> _products = [];

    private CrashHarness(string folder, (string Key, string Value)[] settings, EmbeddedTablesTransport? file, TableServiceClient store) =>
        (_folder, _settings, _file, _store) = (folder, settings, file, store);

    public BotApp App { get; private set; } = null!;

    /// <summary>The products, the one that people's presses go to first.</summary>
    public IReadOnlyList<ProductProcess> Products => _products;

    public TableServiceClient Store => _store;

    private TeamsProcess Teams { get; set; } = null!;

    /// <param name="connectionString">Azure Tables; without it the embedded file.</param>
    /// <param name="instances">How many products on the one store.</param>
    /// <param name="sendsAtOnce">How many messages may be under way when a product is killed.</param>
    public static async Task<CrashHarness> StartAsync(string? connectionString = null, int instances = 1, int sendsAtOnce = 1)
    {
        var folder = Directory.CreateTempSubdirectory("gevinstbot-crash-").FullName;
        var teamsPort = Ports.Free();
        (string, string)[] settings =
        [
            TeamsProcess.ServiceUrlOf(teamsPort),
            // Where other instances may live, a lease is waited for in real time; the calls must fit into it on a busy machine too.
            .. connectionString is null ? [] : new[] { ("Delivery:LeaseSeconds", "15"), ("Delivery:CallSeconds", "14") },
            ("Delivery:SendsAtOnce", sendsAtOnce.ToString(CultureInfo.InvariantCulture)),
            ("Storage:ConnectionString", connectionString ?? ""),
        ];
        var isEmbedded = connectionString is null;
        var people = isEmbedded ? await SettledDemo.CopyToAsync(Path.Combine(folder, "0"), TeamsProcess.At(teamsPort)) : (JsonElement?)null;
        var file = isEmbedded
            ? new EmbeddedTablesTransport(Path.Combine(folder, "0", "gevinstbot.db"), new ManualTimeProvider(Instant.FromUtc(2026, 10, 26, 7, 0)))
            : null;
        var harness = new CrashHarness(folder, settings, file, file?.CreateClient() ?? new TableServiceClient(connectionString));
        try
        {
            await harness.OpenAsync(teamsPort, instances, people ?? await harness.LiveAsync(teamsPort));
            return harness;
        }
        catch
        {
            await harness.DisposeAsync();
            throw;
        }
    }

    /// <summary>The chats, and one product's clock.</summary>
    public Task<BotApp> ConnectAsync(int product) => BotApp.ConnectAsync(Teams.Address, _products[product]);

    /// <summary>Where a product keeps its clock.</summary>
    public string FolderOf(int product) => Path.Combine(_folder, $"{product}");

    /// <summary>Starts a product again where it was.</summary>
    public async Task RestartAsync(int product = 0)
    {
        await _products[product].DisposeAsync();
        _products[product] = await ProductProcess.StartAsync(FolderOf(product), _products[product].Port, _settings);
    }

    /// <summary>What the tables need to be read from here.</summary>
    public UnreadableRows Unreadable => new(_store, new FakeClock(Instant.MinValue), NullLogger<UnreadableRows>.Instance);

    public async Task<IReadOnlyList<DeliveryRecord>> LedgerAsync()
    {
        var (ledger, rounds) = (new DeliveryLedgerTable(_store, Unreadable), new HashSet<string>());
        await foreach (var row in _store.GetTableClient(DeliveryLedgerTable.Name).QueryAsync<TableEntity>())
            rounds.Add(row.PartitionKey);
        var records = new List<DeliveryRecord>();
        foreach (var round in rounds.Order(StringComparer.Ordinal))
            records.AddRange((await ledger.OfRoundAsync(RoundId.Parse(round)!.Value, CancellationToken.None)));
        return records;
    }

    /// <summary>
    /// Runs the engine until the claims of the dead are settled: where other instances may live, a claim is lost when it has stood
    /// still for a lease, in real time.
    /// </summary>
    public Task SettleAsync(BotApp app)
    {
        return UntilAsync(async () => await IsSettledAsync() || await RunAsync(), BetweenRuns);

        async Task<bool> RunAsync()
        {
            await app.MoveClockByAsync("PT0S");
            return await IsSettledAsync();
        }

        async Task<bool> IsSettledAsync() => (await LedgerAsync()).All(record => record.State != DeliveryState.Sending);
    }

    /// <summary>The next request of this kind is held until the faults are cleared.</summary>
    public Task<JsonElement> HoldAsync(string method, string path, bool afterAccepting, int letPast = 0)
    {
        var hold = new { kind = "hold", path, method, afterAccepting };
        return letPast == 0
            ? App.FaultsAsync(hold)
            : App.FaultsAsync(new { kind = "delay", delayMs = 1, times = letPast, path, method }, hold);
    }

    /// <summary>Waits until the scripted request is held.</summary>
    public Task HeldAsync() => UntilAsync(async () => await App.HeldAsync() > 0);

    /// <summary>Looks again and again until something is so.</summary>
    /// <exception cref="TimeoutException">It isn't so within two minutes.</exception>
    public static Task UntilAsync(Func<Task<bool>> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") =>
        UntilAsync(isSo, BetweenLooks, what);

    private static async Task UntilAsync(Func<Task<bool>> isSo, TimeSpan between, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        var started = Stopwatch.StartNew();
        using var pace = new PeriodicTimer(between);
        while (!await isSo())
        {
            if (started.Elapsed > Patience)
                throw new TimeoutException($"Not so within {Patience}: {what}");
            await pace.WaitForNextTickAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (App is not null)
            await App.DisposeAsync();
        foreach (var product in _products)
            await product.DisposeAsync();
        if (Teams is not null)
            await Teams.DisposeAsync();
        _file?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A product's own stand-in installs the bot for everybody, in tables that hold nothing yet.</summary>
    private async Task<JsonElement> LiveAsync(int teamsPort)
    {
        await using var first = await ProductProcess.StartAsync(FolderOf(0), teamsPort, _settings);
        await using var own = await BotApp.ConnectAsync(first.Address, first);
        return await own.GetAsync("local/api/people");
    }

    /// <summary>
    /// The chats move into a process of their own, on the port where the product has learnt that they are, and the products go to other
    /// ports.
    /// </summary>
    private async Task OpenAsync(int teamsPort, int instances, JsonElement people)
    {
        CopyChats(Path.Combine(_folder, TeamsProcess.Store));
        for (var product = 0; product < instances; product++)
        {
            if (product > 0)
                CopyChats(Path.Combine(Directory.CreateDirectory(FolderOf(product)).FullName, OwnChats));
            _products.Add(await ProductProcess.StartAsync(FolderOf(product), port: null, _settings));
        }
        Teams = await TeamsProcess.StartAsync(_folder, teamsPort, people, _products[0]);
        App = await ConnectAsync(product: 0);
    }

    private void CopyChats(string to)
    {
        foreach (var file in Directory.EnumerateFiles(FolderOf(0), $"{OwnChats}*"))
            File.Copy(file, to + Path.GetFileName(file)[OwnChats.Length..]);
    }
}
