using System.Threading.Channels;
using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>
/// Brings the cards of a just answered round up to date, after the person has got their receipt. What is lost here when the
/// process dies is done by the next run, which reads the same ledger.
/// </summary>
public sealed class CardRefreshQueue(Rounds rounds, CardRefresh refresh, IClock clock, ILogger<CardRefreshQueue> log) : BackgroundService
{
    private readonly Channel<RoundId> _waiting = Channel.CreateBounded<RoundId>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Add(RoundId round) => _waiting.Writer.TryWrite(round);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                var now = clock.GetCurrentInstant();
                if (await rounds.FindAsync(id, now, stoppingToken) is { } round)
                    await refresh.RefreshAsync(round, now, stoppingToken);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.RoundFailed(id.ToString(), broken);
            }
        }
    }
}
