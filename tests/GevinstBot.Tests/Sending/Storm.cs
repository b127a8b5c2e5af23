using Azure.Core.Pipeline;
using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using GevinstBot.Teams.Connector;
using GevinstBot.TestKit;
using GevinstBot.Texts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Extensions;

namespace GevinstBot.Tests.Sending;

/// <summary>
/// A wave to thousands against a Connector that refuses most of it: the engine as the product registers it, on the embedded
/// store, in virtual time. Everybody has a chat, and the engine ticks every minute, until all have their card.
/// </summary>
public sealed class Storm : IDisposable
{
    private static readonly Instant Opens = Instant.FromUtc(2026, 10, 30, 7, 30);
    private const string Network =
        """
        region: Helse Sør-Øst
        lead: leder
        people:
          - { id: leder, aadObjectId: 6e760000-0000-4000-9000-000000000001, name: Nettverksleder }
        organizations:
          - { id: ahus, name: Akershus universitetssykehus HF, kind: healthTrust, contact: leder }
        meetings: { starts: "13:00", days: [2026-11-09] }
        """;

    private static readonly Uri ServiceUrl = new("http://127.0.0.1:9/connector/");

    // In memory where the machine has such a folder: what waits for the disk tens of thousands of times isn't what is tested.
    private readonly string _folder = Directory.CreateDirectory(
        Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), Path.GetRandomFileName())).FullName;

    private readonly ManualTimeProvider _time = new(Opens);
    private readonly StormRounds _rounds;
    private readonly HttpClient _http;
    private readonly IHost _host;

    /// <param name="people">How many.</param>
    /// <param name="refuses">Which requests are too much, by number and time; none when it isn't said.</param>
    /// <param name="sluggish">The request that takes almost as long as a call may.</param>
    /// <param name="broken">The person whose card can't be made.</param>
    /// <param name="minutes">How long after half past eight the wave begins.</param>
    public Storm(int people, Func<int, TimeSpan, Refusal?>? refuses = null, int? sluggish = null, int? broken = null, int minutes = 0)
    {
        _time.Advance(Duration.FromMinutes(minutes));
        _rounds = new StormRounds(people, Opens, broken);
        Connector = new StormConnector(_time, refuses ?? ((_, _) => null)) { Sluggish = sluggish };
        _http = new HttpClient(Connector);
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Storage:Folder"] = _folder,
                ["Network:File"] = NetworkFile,
                ["Messenger:ServiceUrl"] = ServiceUrl.AbsoluteUri,
                ["Bot:AllowAnonymousLocal"] = "true",
            });
        builder.Services.AddSingleton<TimeProvider>(_time).AddSingleton<IClock>(_time.ToClock()).AddSingleton<RoundSource>(_rounds)
            .AddSingleton(new ConnectorClientOptions { Transport = new HttpClientTransport(_http) });
        builder.AddTexts().AddStorage().AddNetwork().AddRounds().AddSending().AddChat();
        _host = builder.Build();
    }

    public StormConnector Connector { get; }

    public IEnumerable<string> Chats => _rounds.People.Select(person => $"a:{person}");

    private string NetworkFile => Path.Combine(_folder, "network.yaml");

    /// <summary>Until everybody has their card, however long that takes in virtual time, or until the engine has ticked so often.</summary>
    public async Task RageAsync(int ticks = int.MaxValue)
    {
        await File.WriteAllTextAsync(NetworkFile, Network);
        Assert.True(await _host.Services.PrepareAsync());
        foreach (var person in _rounds.People)
        {
            var chat = new Conversation(person, $"a:{person}", ServiceUrl, Reachability.Installed);
            await _host.Services.GetRequiredService<ConversationTable>().SaveIfUnchangedAsync(chat, Opens, CancellationToken.None);
        }
        VirtualTime.Run(_time, () => TickAsync(ticks));
    }

    public async Task<RoundStatus> StatusAsync()
    {
        var rows = await _host.Services.GetRequiredService<DeliveryLedgerTable>().OfRoundAsync(_rounds.Round.Id, CancellationToken.None);
        return RoundStatus.Of(new RoundState(_rounds.Round, rows, []), Instant.FromDateTimeOffset(_time.UtcNow));
    }

    public void Dispose()
    {
        _host.Dispose();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task TickAsync(int ticks)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(new DeliveryOptions().TickSeconds), _time);
        do
            await _host.Services.GetRequiredService<DeliveryRun>().RunAsync(Instant.FromDateTimeOffset(_time.UtcNow), CancellationToken.None);
        while (--ticks > 0 && (await StatusAsync()).Sent < _rounds.Round.Addressees.Count && await tick.WaitForNextTickAsync());
    }
}
