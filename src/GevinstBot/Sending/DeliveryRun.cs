using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>
/// One run of the engine at one moment: what is due and within its person's budget is claimed, sent and recorded, the rest is
/// moved, and sent cards are brought up to date. Running twice at the same moment changes nothing.
/// </summary>
public sealed class DeliveryRun(
    RoundReader reader, DeliveryPlanner planner, PromptSender sender, CardRefresh refresh, RunTable runs, IOptions<DeliveryOptions> options,
    ILogger<DeliveryRun> log)
    : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public async Task RunAsync(Instant now, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            await sender.RecordLateAsync();
            var rounds = await sender.SettleAbandonedAsync((await reader.AroundAsync(now, ct)).All, now, ct);
            await SendAsync(rounds, now, ct);
            foreach (var round in rounds.Where(round => round.Round.Opens <= now))
                await RefreshAsync(round.Round, now, ct);
            await runs.RecordAsync(now, ct);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>When something is to happen next; null when nothing is planned.</summary>
    public async Task<Instant?> NextMomentAsync(Instant now, CancellationToken ct) =>
        planner.NextMomentAfter(now, (await reader.AroundAsync(now, ct)).All);

    public void Dispose() => _oneAtATime.Dispose();

    private async Task SendAsync(IReadOnlyList<RoundState> rounds, Instant now, CancellationToken ct)
    {
        var plan = await planner.PlanAsync(rounds, now, ct);
        var byId = rounds.ToDictionary(round => round.Round.Id);
        foreach (var moved in plan.Moved)
            await TryAsync(moved.Due, () => sender.HoldAsync(byId[moved.Due.Round.Id], moved, ct), ct);
        await Wave.RunAsync(
            plan.Now.TakeWhile(_ => planner.StillHolds(now)),
            options.Value.SendsAtOnce,
            send => TryAsync(send, () => sender.SendAsync(send, now, ct), ct));
    }

    /// <summary>The first of the two places that catch everything: one broken prompt must not keep the others waiting.</summary>
    private async Task TryAsync(DueSend due, Func<Task> step, CancellationToken ct)
    {
        try
        {
            await step();
        }
        catch (Exception broken) when (!broken.IsStop(ct))
        {
            log.PromptFailed(due.Round.Id.ToString(), due.To.Subject, due.Occasion.ToString(), broken);
        }
    }

    private async Task RefreshAsync(Round round, Instant now, CancellationToken ct)
    {
        try
        {
            await refresh.RefreshAsync(round, now, ct);
        }
        catch (Exception broken) when (!broken.IsStop(ct))
        {
            log.RoundFailed(round.Id.ToString(), broken);
        }
    }
}
