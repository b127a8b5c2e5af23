using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

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

    private readonly StormRounds _rounds;
    private readonly VirtualBot _bot;

    /// <param name="people">How many.</param>
    /// <param name="refuses">Which requests are too much, by number and time; none when it isn't said.</param>
    /// <param name="sluggish">The request that takes almost as long as a call may.</param>
    /// <param name="broken">The person whose card can't be made.</param>
    /// <param name="minutes">How long after half past eight the wave begins.</param>
    public Storm(int people, Func<int, TimeSpan, Refusal?>? refuses = null, int? sluggish = null, int? broken = null, int minutes = 0)
    {
        _rounds = new StormRounds(people, Opens, broken);
        _bot = new VirtualBot(
            Opens + Duration.FromMinutes(minutes), builder => builder.Services.AddSingleton<RoundSource>(_rounds), refuses);
        Connector.Sluggish = sluggish;
    }

    public StormConnector Connector => _bot.Connector;

    public IEnumerable<string> Chats => _rounds.People.Select(VirtualBot.ChatOf);

    /// <summary>Until everybody has their card, however long that takes in virtual time, or until the engine has ticked so often.</summary>
    public async Task RageAsync(int ticks = int.MaxValue)
    {
        await _bot.StartAsync(Network, _rounds.People);
        _bot.Run(() => TickAsync(ticks));
    }

    public async Task<RoundStatus> StatusAsync()
    {
        var rows = await _bot.Services.GetRequiredService<DeliveryLedgerTable>().OfRoundAsync(_rounds.Round.Id, CancellationToken.None);
        return RoundStatus.Of(new RoundState(_rounds.Round, rows, []), _bot.Now);
    }

    public void Dispose() => _bot.Dispose();

    private async Task TickAsync(int ticks)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(new DeliveryOptions().TickSeconds), _bot.Time);
        do
            await _bot.Services.GetRequiredService<DeliveryRun>().RunAsync(_bot.Now, CancellationToken.None);
        while (--ticks > 0 && (await StatusAsync()).Sent < _rounds.Round.Addressees.Count && await tick.WaitForNextTickAsync());
    }
}
