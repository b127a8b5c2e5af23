using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Sending;

/// <summary>A message that is still due, with the rows and answers that say so.</summary>
public sealed record DueNow(RoundState Round, DueSend Due);

/// <summary>
/// A wave lasts for minutes. What was due when it was planned may have been answered, taken back, closed or sent by another instance
/// since, so right before a message leaves it is asked again, by the same rule.
/// </summary>
public sealed class LastLook(RoundCatalog rounds, RoundReader reader, StoredNetwork stored, CurrentNetwork network, IClock clock)
{
    private Roster? _atBeginning;

    /// <summary>Until when a message that is claimed now may leave.</summary>
    public Departure DepartureOf(DeliveryRecord claim) =>
        new(claim.LeaseUntil, QuietFrom: network.Sending.EndAt(clock.GetCurrentInstant()));

    /// <returns>Null when it isn't due any longer.</returns>
    public async Task<DueNow?> AtAsync(DueSend due, Instant plannedAt, CancellationToken ct)
    {
        var round = await rounds.AsItStandsAsync(due.Round, ct);
        var own = await reader.OfPromptAsync(round, due.Prompt, ct);
        var back = due.Before is { State: DeliveryState.Unreachable } ? new HashSet<PersonId> { due.To.Person } : [];
        var now = Instant.Max(plannedAt, clock.GetCurrentInstant());
        return DuePrompts.At(now, round with { Addressees = [due.To] }, own.Ledger, own.Answered, back) is [var again]
            && again.Occasion == due.Occasion
                ? new DueNow(own, again with { Round = round, Besides = due.Besides })
                : null;
    }

    /// <summary>A run begins: what it sends is for those who are in the network now.</summary>
    public void Begin() => _atBeginning = network.WholeRoster;

    /// <summary>
    /// Asked when a claim is stored. Whoever is forgotten is taken out of the network before their rows are looked for: so a claim that
    /// they miss is one that finds its person gone.
    /// </summary>
    public async Task<bool> IsStillInNetworkAsync(PersonId person, CancellationToken ct)
    {
        if (_atBeginning?.Find(person) is null)
            return true;
        if (await stored.VersionAsync(ct) is { } version && version != network.Version)
            await network.LoadAsync(ct);
        return network.WholeRoster.Find(person) is not null;
    }
}
