using System.Threading.Channels;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// Runs the engine right after something was stored, when the person already has their receipt: the others' cards are brought
/// up to date, and what the answer gave rise to leaves at once. What is lost here when the process dies is done by the next
/// run, which reads the same ledger.
/// </summary>
public sealed class DeliveryWake(DeliveryRun run, IClock clock, ILogger<DeliveryWake> log) : BackgroundService
{
    // One place is enough: a run that hasn't begun yet will see everything stored until then.
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Call() => _calls.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _calls.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await run.RunAsync(clock.GetCurrentInstant(), stoppingToken);
            }
            catch (Exception broken) when (!broken.IsStop(stoppingToken))
            {
                log.RunFailed(broken);
            }
        }
    }
}
