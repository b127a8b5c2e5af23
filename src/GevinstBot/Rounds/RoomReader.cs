using GevinstBot.Domain.Delivery;
using GevinstBot.Network;

namespace GevinstBot.Rounds;

/// <summary>What has left of a round that was sent, and what waits and until when: for a receipt that is looked at later.</summary>
public sealed class RoomReader(DeliveryLedgerTable ledger, CurrentNetwork network)
{
    public async Task<RoomFacts> OfAsync(Round sent, CancellationToken ct) =>
        RoomFacts.Of(new RoundState(sent, await ledger.OfRoundAsync(sent.Id, ct), []), network.Sending);
}
