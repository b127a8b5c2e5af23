using System.Threading.Channels;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// Runs the engine right after something was stored, when the person already has their receipt: the others' cards are brought
/// up to date, and what the answer gave rise to leaves at once. What is lost here when the process dies is done by the next
/// run, which reads the same ledger.
/// </summary>
public sealed class DeliveryWake(DeliveryRun run, ChangeMark changes, IClock clock, ILogger<DeliveryWake> log) : BackgroundService
{
    // One place is enough: a run that hasn't begun yet will see everything stored until then.
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Call() => _calls.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _calls.Reader.ReadAllAsync(stoppingToken))
        {
            // Two steps: where one fails, the other instances still hear of it, or it is done here.
            await TryAsync(() => changes.SetAsync(stoppingToken), stoppingToken);
            await TryAsync(() => run.RunAsync(clock.GetCurrentInstant(), stoppingToken), stoppingToken);
        }
    }

    private async Task TryAsync(Func<Task> step, CancellationToken ct)
    {
        try
        {
            await step();
        }
        catch (Exception broken) when (!broken.IsStop(ct))
        {
            log.RunFailed(broken);
        }
    }
}
