using GevinstBot.Domain.Delivery;

namespace GevinstBot.Rounds;

/// <summary>
/// Whom a round's card never reached. Whoever tells who hasn't answered asks it first: nobody is told of as silent who wasn't asked.
/// </summary>
public sealed class UnreachedReader(DeliveryLedgerTable ledger)
{
    /// <summary>Asked only where somebody is missing: it reads all that was sent of the round.</summary>
    public async Task<IReadOnlySet<string>> OfAsync(Round round, CancellationToken ct) =>
        new RoundState(round, await ledger.OfRoundAsync(round.Id, ct), []).Unreached;
}
