using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>A round with the capability that knows it.</summary>
public sealed record SourcedRound(Round Round, RoundSource Source);

/// <summary>The rounds, and the kinds that couldn't say theirs.</summary>
public sealed record KnownRounds(IReadOnlyList<SourcedRound> All, IReadOnlyList<RoundKind> Silent);

/// <summary>All rounds of all capabilities, as the lead left them. One that can't say its rounds doesn't stop the others.</summary>
public sealed class Rounds(IEnumerable<RoundSource> sources, WithdrawalTable withdrawals, ReopeningTable reopenings, ILogger<Rounds> log)
{
    /// <summary>How long a round is looked after: its cards are kept up to date after it closes.</summary>
    private static readonly Duration Kept = Duration.FromDays(75);

    private static readonly Duration Ahead = Duration.FromDays(60);

    /// <summary>Rounds that have opened lately.</summary>
    public async Task<IReadOnlyList<SourcedRound>> OpenedAsync(Instant now, CancellationToken ct) =>
        (await InAsync(new Interval(now - Kept, now + Duration.FromNanoseconds(1)), ct)).All;

    /// <summary>Rounds that have opened lately or will open soon.</summary>
    public Task<KnownRounds> AroundAsync(Instant now, CancellationToken ct) =>
        InAsync(new Interval(now - Kept, now + Ahead), ct);

    public async Task<SourcedRound?> FindAsync(RoundId id, Instant now, CancellationToken ct)
    {
        var source = sources.FirstOrDefault(s => s.Kind == id.Kind);
        if (source is null)
            return null;
        var rounds = await source.RoundsAsync(new Interval(now - Kept, now + Duration.FromNanoseconds(1)), ct);
        if (rounds.FirstOrDefault(round => round.Id == id) is not { } found)
            return null;
        var reopened = found with { Reopened = [.. (await reopenings.AllAsync(ct))[id]] };
        return await AsItStandsAsync(new SourcedRound(reopened, source), ct);
    }

    /// <summary>A round that may have been taken back since it was read.</summary>
    public async Task<SourcedRound> AsItStandsAsync(SourcedRound known, CancellationToken ct) =>
        await withdrawals.FindAsync(known.Round.Id, ct) is { } withdrawal
            ? known with { Round = known.Round.TakenBack(withdrawal) }
            : known;

    private async Task<KnownRounds> InAsync(Interval opening, CancellationToken ct)
    {
        var (all, silent) = (new List<SourcedRound>(), new List<RoundKind>());
        foreach (var source in sources)
        {
            try
            {
                all.AddRange(Unique(await source.RoundsAsync(opening, ct)).Select(round => new SourcedRound(round, source)));
            }
            catch (Exception reason) when (!reason.IsStop(ct))
            {
                log.SourceBroken(source.Kind.Value, reason);
                silent.Add(source.Kind);
            }
        }
        var (withdrawn, reopened) = (await withdrawals.AllAsync(ct), await reopenings.AllAsync(ct));
        return new KnownRounds([.. all.Select(AsItStands)], silent);

        SourcedRound AsItStands(SourcedRound one)
        {
            var round = one.Round with { Reopened = [.. reopened[one.Round.Id]] };
            return one with { Round = withdrawn.TryGetValue(round.Id, out var withdrawal) ? round.TakenBack(withdrawal) : round };
        }
    }

    /// <summary>Two rounds of one name have one ledger: what one of them sent, the other would take for its own.</summary>
    private static IReadOnlyList<Round> Unique(IReadOnlyList<Round> rounds) =>
        rounds.GroupBy(round => round.Id).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? throw new InvalidOperationException($"Two rounds are called {twice.Key}.")
            : rounds;
}
