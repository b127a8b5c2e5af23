using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>A message that is still due, with the rows and answers that say so.</summary>
public sealed record DueNow(ReadRound Round, DueSend Due);

/// <summary>
/// A wave lasts for minutes. What was due when it was planned may have been answered, taken back, closed or sent by another instance
/// since, so right before a message leaves it is asked again, by the same rule.
/// </summary>
public sealed class LastLook(Rounds rounds, DeliveryLedgerTable ledger, IClock clock)
{
    /// <returns>Null when it isn't due any longer.</returns>
    public async Task<DueNow?> AtAsync(SourcedRound planned, DueSend due, Instant plannedAt, CancellationToken ct)
    {
        var (round, source) = await rounds.AsItStandsAsync(planned, ct);
        // One person's prompt alone: a round may have thousands.
        var alone = new SourcedRound(round with { Addressees = [due.To] }, source);
        var own = new ReadRound(alone, await ledger.OfPromptAsync(due.Prompt, ct), await source.AnsweredAsync(round, ct));
        var back = due.Before is { State: DeliveryState.Unreachable } ? new HashSet<PersonId> { due.To.Person } : [];
        var now = Instant.Max(plannedAt, clock.GetCurrentInstant());
        return DuePrompts.At(now, own.Round, own.State.Ledger, own.State.Answered, back) is [var again] && again.Occasion == due.Occasion
            ? new DueNow(own, again with { Round = round })
            : null;
    }
}
