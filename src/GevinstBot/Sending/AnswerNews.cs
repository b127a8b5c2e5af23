using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>An answer was stored: the presser's own copies are brought up to date before the reply, the others' after it.</summary>
public sealed class AnswerNews(CardRefresh refresh, DeliveryWake wake, ILogger<AnswerNews> log)
{
    public async Task SpreadAsync(Round round, Prompt by, Instant now, CancellationToken ct)
    {
        log.AnswerStored(round.Id.ToString(), by.Subject);
        try
        {
            await refresh.RefreshOwnAsync(round, by, now, ct);
        }
        finally
        {
            wake.Call(round, by.Subject);
        }
    }
}
