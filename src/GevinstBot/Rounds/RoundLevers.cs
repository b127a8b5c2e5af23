using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>What people have done to planned rounds: taken back, opened again, reminded of, given to somebody else.</summary>
public sealed class RoundLevers(WithdrawalTable withdrawals, ReopeningTable reopenings, NudgeTable nudges, HandoverTable handovers)
{
    /// <summary>All of it since a moment.</summary>
    public async Task<DoneToRounds> SinceAsync(Instant moment, CancellationToken ct) => new(
        await withdrawals.SinceAsync(moment, ct), await reopenings.SinceAsync(moment, ct), await nudges.SinceAsync(moment, ct),
        await handovers.SinceAsync(moment, ct));

    /// <summary>One round as it stands for whoever answers; who is reminded of it stays out.</summary>
    public async Task<Round> AddToAsync(Round planned, CancellationToken ct) =>
        await AsItStandsAsync(await handovers.AddToAsync(await reopenings.AddToAsync(planned, ct), ct), ct);

    /// <summary>A round that may have been taken back since it was read.</summary>
    public async Task<Round> AsItStandsAsync(Round known, CancellationToken ct) =>
        await withdrawals.FindAsync(known.Id, ct) is { } withdrawal ? known.TakenBack(withdrawal) : known;
}

/// <summary>What was done to which rounds.</summary>
public sealed record DoneToRounds(
    IReadOnlyDictionary<RoundId, Withdrawal> Withdrawn, ILookup<RoundId, Reopening> Reopened, ILookup<RoundId, Nudge> Nudged,
    ILookup<RoundId, Handover> Given)
{
    /// <summary>A planned round as it stands; the very same where nobody has done anything to it.</summary>
    public Round To(Round planned)
    {
        var round = Reopened.Contains(planned.Id) || Nudged.Contains(planned.Id)
            ? planned with { Reopened = [.. Reopened[planned.Id]], Nudged = [.. Nudged[planned.Id]] }
            : planned;
        if (Given.Contains(round.Id))
            round = round.HandedOver(Given[round.Id]);
        return Withdrawn.TryGetValue(round.Id, out var withdrawal) ? round.TakenBack(withdrawal) : round;
    }
}
