using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Status;

/// <summary>
/// A round's card once more, as the answer to what somebody typed, with its ledger row's key: a press on it works as one on the card
/// that was sent, and it is brought up to date as that one. Where none was sent yet, this is its delivery, and the engine sends no second.
/// </summary>
public sealed class CardReopening(DeliveryLedgerTable ledger, RoundCards cards, Instance instance)
{
    /// <param name="round">Which.</param>
    /// <param name="to">Who is shown it, and about what.</param>
    /// <param name="answer">What was answered about that; null when nothing was.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null when what was stored about it can't be read, which is noted.</returns>
    public async Task<PromptCard?> ShowAsync(Round round, Addressee to, Answered? answer, Instant now, CancellationToken ct)
    {
        var prompt = new Prompt(round.Id, to.Subject, to.Person);
        try
        {
            var rows = await ledger.OfPromptAsync(prompt, ct);
            if (await NonceAsync(prompt, Of(rows, Occasion.First), now, ct) is not { } nonce)
                return null;
            var request = cards.Request(round, to, nonce, now) with { IsAsked = true, Answer = answer };
            var card = await cards.ShowAsync(request, ct);
            return Of(rows, Occasion.Copy) is { State: DeliveryState.Unreadable } ? card : card with
            {
                Copy = LedgerSteps.Copied(prompt, Of(rows, Occasion.Copy), instance.Name, nonce, now) with
                {
                    Shown = CardRefresh.Shown(request),
                },
            };
        }
        catch (UnreadableRowException)
        {
            // Noted where it was read, and left alone: what else waits can still be answered.
            return null;
        }
    }

    private static DeliveryRecord? Of(IReadOnlyList<DeliveryRecord> rows, Occasion occasion) =>
        rows.FirstOrDefault(record => record.Occasion == occasion);

    /// <summary>The key's secret of the row that stands there now; null when the row can't be read.</summary>
    private async Task<string?> NonceAsync(Prompt prompt, DeliveryRecord? before, Instant now, CancellationToken ct)
    {
        if (before is { State: DeliveryState.Unreadable })
            return null;
        var replied = LedgerSteps.Replied(prompt, before, instance.Name, instance.NewNonce(), now);
        // Whoever was faster, the engine or another such command, has made the row whose key counts.
        var stored = before == replied ? before
            : await ledger.ClaimAsync(replied, ct) ?? await ledger.FindAsync(prompt, Occasion.First, ct);
        return stored?.Nonce;
    }
}
