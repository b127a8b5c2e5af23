using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Sending;
using NodaTime;

namespace GevinstBot.Chat;

/// <summary>
/// A round's card as the answer to what somebody typed who isn't asked: its ledger row says so, and the gate checks its presses by that. It
/// is no message of the bot's own making, and counts in nobody's month.
/// </summary>
public sealed class OnBehalfCards(DeliveryLedgerTable ledger, RoundReader reader, RoundCards cards, Instance instance)
{
    /// <exception cref="Storage.UnreadableRowException">The row, or what has been answered, can't be read.</exception>
    public async Task<PromptCard> ShowAsync(CommandCall call, Round round, string subject, CancellationToken ct)
    {
        var by = new Addressee(subject, call.By);
        var nonce = await NonceAsync(new Prompt(round.Id, subject, call.By), call.Now, ct);
        var request = cards.RequestOnBehalf(round, by, nonce, call.Now) with
        {
            Texts = call.Texts,
            Answer = await reader.AnswerAsync(round, subject, ct),
        };
        return await cards.ShowAsync(request, ct);
    }

    /// <summary>The key's secret of the row as it stands.</summary>
    private async Task<string> NonceAsync(Prompt prompt, Instant now, CancellationToken ct)
    {
        while (true)
        {
            var before = await ledger.FindAsync(prompt, Occasion.First, ct);
            if (before is { OnBehalf: true })
                return before.Nonce;
            // Whoever was faster, the engine or another such command, has made the row to go on from.
            if (await ledger.ClaimAsync(LedgerSteps.OnBehalf(prompt, before, instance.Name, instance.NewNonce(), now), ct) is { } shown)
                return shown.Nonce;
        }
    }
}
