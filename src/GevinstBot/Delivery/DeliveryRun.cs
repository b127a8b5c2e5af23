using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>
/// One run of the engine at one moment: what is due is claimed, sent and recorded, and sent cards are brought up to date.
/// Running twice at the same moment changes nothing.
/// </summary>
public sealed class DeliveryRun(
    Rounds rounds, DeliveryLedgerTable ledger, PromptSender sender, CardRefresh refresh, CurrentNetwork network, ILogger<DeliveryRun> log)
    : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public async Task RunAsync(Instant now, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            foreach (var round in await rounds.OpenedAsync(now, ct))
                await RunRoundAsync(round, now, ct);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>When something is to happen next; null when nothing is planned.</summary>
    public async Task<Instant?> NextMomentAsync(Instant now, CancellationToken ct)
    {
        var around = await rounds.AroundAsync(now, ct);
        var records = new List<DeliveryRecord>();
        foreach (var round in around.Where(round => round.Round.IsOpenAt(now)))
            records.AddRange((await ledger.OfRoundAsync(round.Round.Id, ct)).Select(row => row.Record));
        return NextMoment.After(now, around.Select(round => round.Round), records, Allowed);
    }

    public void Dispose() => _oneAtATime.Dispose();

    private Instant Allowed(Instant at) => network.Quiet.FirstSendingMomentAt(at, network.Calendar, network.Zone);

    private async Task RunRoundAsync(SourcedRound round, Instant now, CancellationToken ct)
    {
        try
        {
            var rows = await sender.SettleAbandonedAsync(await ledger.OfRoundAsync(round.Round.Id, ct), now, ct);
            var answered = await round.Source.AnsweredAsync(round.Round, ct);
            var records = rows.Select(row => row.Record).ToList();
            if (Allowed(now) == now)
            {
                foreach (var due in DuePrompts.At(now, round.Round, records, answered))
                    await SendAsync(round, due, rows, now, ct);
            }
            await refresh.RefreshAsync(round, now, ct);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            log.RoundFailed(round.Round.Id.ToString(), broken);
        }
    }

    /// <summary>The first of the two places that catch everything: one broken prompt must not keep the others waiting.</summary>
    private async Task SendAsync(SourcedRound round, DueSend due, IReadOnlyList<LedgerRow> rows, Instant now, CancellationToken ct)
    {
        try
        {
            await sender.SendAsync(round.Source, due, rows, now, ct);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            log.PromptFailed(round.Round.Id.ToString(), due.To.Subject, due.Occasion.ToString(), broken);
        }
    }
}
