using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>An answer was stored: the presser's own copies are brought up to date before the reply, the others' after it.</summary>
public sealed class AnswerNews(CardRefresh refresh, RoundReader reader, DeliveryWake wake, TimeProvider time, ILogger<AnswerNews> log)
{
    /// <summary>A press is to be answered within four seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task SpreadAsync(Round round, Prompt by, Instant now, CancellationToken ct)
    {
        log.AnswerStored(round.Id.ToString(), by.Subject);
        try
        {
            await RefreshOwnAsync(round, by, now, ct);
        }
        finally
        {
            wake.Call(round, by.Subject);
        }
    }

    /// <summary>
    /// Later the update would overwrite the form that the next press opens. Where Teams is slow, or it isn't this instance's turn to call,
    /// the next run does it.
    /// </summary>
    private async Task RefreshOwnAsync(Round round, Prompt prompt, Instant now, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            await refresh.RefreshAsync(await reader.OfPromptAsync(round, prompt, either.Token), now, either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.OwnCardLater(round.Id.ToString(), prompt.Subject);
        }
    }
}
