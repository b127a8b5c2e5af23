using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>The rounds, and the kinds that couldn't say theirs.</summary>
public sealed record KnownRounds(IReadOnlyList<Round> All, IReadOnlyList<RoundKind> Silent);

/// <summary>
/// All rounds of all capabilities, as the lead left them, and with whom their people have given them to. One that can't say its rounds
/// doesn't stop the others.
/// </summary>
public sealed class RoundCatalog(
    RoundSources sources, WithdrawalTable withdrawals, ReopeningTable reopenings, NudgeTable nudges, HandoverTable handovers,
    ILogger<RoundCatalog> log)
{
    /// <summary>How long a round is looked after: its cards are kept up to date after it closes.</summary>
    private static readonly Duration Kept = Duration.FromDays(75);

    private static readonly Duration Ahead = Duration.FromDays(60);

    /// <summary>
    /// A round is only taken back, or opened again, once it has opened; but a meeting that is moved within its month takes its rounds
    /// along.
    /// </summary>
    private static readonly Duration FarthestMove = Duration.FromDays(60);

    /// <summary>Rounds that have opened lately.</summary>
    public async Task<IReadOnlyList<Round>> OpenedAsync(Instant now, CancellationToken ct) => (await InAsync(Opened(now), ct)).All;

    /// <summary>Rounds that have opened lately or will open soon.</summary>
    public Task<KnownRounds> AroundAsync(Instant now, CancellationToken ct) => InAsync(new Interval(now - Kept, now + Ahead), ct);

    /// <summary>Null when there is no such round, or it is long over.</summary>
    public async Task<Round?> FindAsync(RoundId id, Instant now, CancellationToken ct)
    {
        if (sources.Find(id.Kind) is not { } source)
            return null;
        var rounds = await source.RoundsAsync(Opened(now), ct);
        return rounds.FirstOrDefault(round => round.Id == id) is { } found
            ? await AsItStandsAsync(await handovers.AddToAsync(await reopenings.AddToAsync(found, ct), ct), ct)
            : null;
    }

    /// <inheritdoc cref="RoundSource.RequireReadableAsync"/>
    public Task RequireReadableAsync(RoundId id, CancellationToken ct) =>
        sources.Find(id.Kind)?.RequireReadableAsync(id, ct) ?? Task.CompletedTask;

    /// <inheritdoc cref="RoundSource.GoneKeyAsync"/>
    public Task<string> GoneKeyAsync(RoundId id, CancellationToken ct) =>
        sources.Find(id.Kind)?.GoneKeyAsync(id, ct) ?? Task.FromResult("submit.closed");

    /// <summary>A round that may have been taken back since it was read.</summary>
    public async Task<Round> AsItStandsAsync(Round known, CancellationToken ct) =>
        await withdrawals.FindAsync(known.Id, ct) is { } withdrawal ? known.TakenBack(withdrawal) : known;

    private static Interval Opened(Instant now) => new(now - Kept, now + Duration.FromNanoseconds(1));

    private async Task<KnownRounds> InAsync(Interval opening, CancellationToken ct)
    {
        var (all, silent) = (new List<Round>(), new List<RoundKind>());
        foreach (var kinds in sources.Together)
        {
            await Step.TryAsync(async () => all.AddRange(Unique(await RoundsAsync(kinds, opening, ct))), Silence, ct);

            void Silence(Exception broken)
            {
                silent.AddRange(kinds.Select(source => source.Kind));
                foreach (var source in kinds)
                    log.SourceBroken(source.Kind.Value, broken);
            }
        }
        var since = opening.Start - FarthestMove;
        var (withdrawn, reopened) = (await withdrawals.SinceAsync(since, ct), await reopenings.SinceAsync(since, ct));
        var (nudged, given) = (await nudges.SinceAsync(since, ct), await handovers.SinceAsync(since, ct));
        return new KnownRounds([.. all.Select(AsItStands)], silent);

        Round AsItStands(Round one)
        {
            var round = (one with { Reopened = [.. reopened[one.Id]], Nudged = [.. nudged[one.Id]] }).HandedOver(given[one.Id]);
            return withdrawn.TryGetValue(round.Id, out var withdrawal) ? round.TakenBack(withdrawal) : round;
        }
    }

    private static Task<IReadOnlyList<Round>> RoundsAsync(IReadOnlyList<RoundSource> kinds, Interval opening, CancellationToken ct) =>
        kinds[0].Shared is { } shared ? shared.RoundsAsync(kinds, opening, ct) : kinds[0].RoundsAsync(opening, ct);

    /// <summary>Two rounds of one name have one ledger: what one of them sent, the other would take for its own.</summary>
    private static IReadOnlyList<Round> Unique(IReadOnlyList<Round> rounds) =>
        rounds.GroupBy(round => round.Id).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? throw new InvalidOperationException($"Two rounds are called {twice.Key}.")
            : rounds;
}
