using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>What a run left behind.</summary>
/// <param name="At">The run's moment.</param>
/// <param name="Next">When something is to happen by itself; null when nothing is planned.</param>
/// <param name="IsDone">False when there is more to do at once: something couldn't be read, is under way, or was left over.</param>
public sealed record RunOutcome(Instant At, Instant? Next, bool IsDone);

/// <summary>
/// One run of the engine at one moment: what is due and within its person's budget is claimed, sent and recorded, the rest is
/// moved, and sent cards are brought up to date. Running twice at the same moment changes nothing.
/// </summary>
public sealed class DeliveryRun(
    RoundReader reader, DeliveryPlanner planner, PromptSender sender, CardRefresh refresh, RunTable runs, IEnumerable<RunWork> works,
    IOptions<DeliveryOptions> options, ILogger<DeliveryRun> log)
    : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>The store kept this run from something that the next one may do.</summary>
    private volatile bool _wasRefused;

    /// <summary>What the last run that came through left behind; null before the first.</summary>
    public RunOutcome? Last { get; private set; }

    /// <summary>One that reads everything, as the first does.</summary>
    public Task<RunOutcome> RunAsync(Instant now, CancellationToken ct) => RunAsync(now, RunReading.Whole, ct);

    public async Task<RunOutcome> RunAsync(Instant now, RunReading reading, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            _wasRefused = false;
            await sender.BeginAsync();
            var read = await WorkAsync(await reader.ForRunAsync(reading, now, ct), now, ct);
            var rounds = await sender.SettleAbandonedAsync(read.All, now, ct);
            var (touched, isAllSent) = await SendAsync(rounds, now, ct);
            rounds = await reader.AgainAsync(rounds, touched, ct);
            foreach (var round in rounds.Where(round => round.Round.Opens <= now))
                await RefreshAsync(round, now, ct);
            await runs.RecordAsync(now, ct);
            var isDone = isAllSent && !_wasRefused && !sender.HasUnrecorded && read.IsWhole && !rounds.Any(round => round.IsUnsettled(now));
            return Last = new RunOutcome(now, planner.NextMomentAfter(now, rounds), isDone);
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

    /// <summary>
    /// What follows from the answers is stored first, so that it is among the rounds. A work that fails is done by the next run.
    /// </summary>
    private async Task<ReadRounds> WorkAsync(ReadRounds read, Instant now, CancellationToken ct)
    {
        var isMore = false;
        foreach (var work in works)
            await TryAsync(async () => isMore |= await work.AtAsync(read, now, ct), log.RunFailed, ct);
        return isMore ? await reader.ForRunAsync(RunReading.OnlyChanged, now, ct) : read;
    }

    /// <returns>The rounds whose rows may have been written, and whether all that was planned was tried.</returns>
    private async Task<(IReadOnlySet<RoundId> Touched, bool IsAllSent)> SendAsync(
        IReadOnlyList<RoundState> rounds, Instant now, CancellationToken ct)
    {
        var plan = await planner.PlanAsync(rounds, now, ct);
        var byId = rounds.ToDictionary(round => round.Round.Id);
        await Wave.RunAsync(
            plan.Moved,
            options.Value.SendsAtOnce,
            moved => TryAsync(moved.Due, () => sender.HoldAsync(byId[moved.Due.Round.Id], moved, ct), ct));
        var tried = 0;
        await Wave.RunAsync(
            plan.Now.TakeWhile(_ => planner.StillHolds(now)),
            options.Value.SendsAtOnce,
            send =>
            {
                tried++;
                return TryAsync(send, () => sender.SendAsync(send, now, ct), ct);
            });
        return (plan.Now.Concat(plan.Moved.Select(moved => moved.Due)).Select(due => due.Round.Id).ToHashSet(), tried == plan.Now.Count);
    }

    /// <summary>One broken prompt must not keep the others waiting.</summary>
    private Task<bool> TryAsync(DueSend due, Func<Task> step, CancellationToken ct) => TryAsync(
        step, broken => log.PromptFailed(due.Round.Id.ToString(), due.To.Subject, due.Occasion.ToString(), broken), ct);

    private Task<bool> RefreshAsync(RoundState round, Instant now, CancellationToken ct) => TryAsync(
        () => refresh.RefreshAsync(round, now, ct), broken => log.RoundFailed(round.Round.Id.ToString(), broken), ct);

    /// <summary>
    /// What the store refuses is tried again at the next tick. What is broken in itself isn't: that would be so every minute.
    /// </summary>
    private Task<bool> TryAsync(Func<Task> step, Action<Exception> tell, CancellationToken ct) => Step.TryAsync(
        step,
        broken =>
        {
            _wasRefused |= StoreOpening.IsOfTheStore(broken);
            tell(broken);
        },
        ct);
}
