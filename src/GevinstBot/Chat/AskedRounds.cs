using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Sending;

namespace GevinstBot.Chat;

/// <summary>
/// A command whose answer is a card with buttons: every press must pass the gate, so the card is a round, and its ledger row is written
/// here as already sent: the answer to the command is its delivery. The press is then checked like any other, by key, person and row,
/// and nothing on the card is believed.
/// </summary>
public sealed class AskedRounds(DeliveryLedgerTable ledger, RoundCards cards, Instance instance)
{
    /// <summary>
    /// The row comes before what the round is made of is stored: a round that the engine can see must already be sent, or it would send
    /// it too.
    /// </summary>
    /// <param name="call">The command; who called gets the card.</param>
    /// <param name="number">The first number that may be free.</param>
    /// <param name="roundOf">The round of a number.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<CardRequest> ClaimAsync(CommandCall call, int number, Func<int, Round> roundOf, CancellationToken ct)
    {
        while (true)
        {
            var round = roundOf(number);
            var (to, nonce) = (round.Addressees[0], instance.NewNonce());
            var prompt = new Prompt(round.Id, to.Subject, to.Person);
            if (await ledger.ClaimAsync(LedgerSteps.Replied(prompt, null, instance.Name, nonce, call.Now), ct) is not null)
                return cards.Request(round, to, nonce, call.Now) with { Texts = call.Texts };
            // Somebody asked at the same moment, or died here before: the next number is free.
            number++;
        }
    }
}
