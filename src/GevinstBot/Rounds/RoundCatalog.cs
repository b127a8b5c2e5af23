using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Storage;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>The rounds, and the kinds that couldn't say theirs.</summary>
public sealed record KnownRounds(IReadOnlyList<Round> All, IReadOnlyList<RoundKind> Silent);

/// <summary>
/// All rounds of all capabilities, as the lead left them, and with whom their people have given them to. One that can't say its rounds
/// doesn't stop the others.
/// </summary>
public sealed class RoundCatalog(
    RoundSources sources, RoundLevers levers, CurrentNetwork network, KeptReadings kept, ILogger<RoundCatalog> log)
{
    /// <summary>How long a round is looked after: its cards are kept up to date after it closes.</summary>
    private static readonly Duration Kept = Duration.FromDays(75);

    private static readonly Duration Ahead = Duration.FromDays(60);

    /// <summary>
    /// A round is only taken back, or opened again, once it has opened; but a meeting that is moved within its month takes its rounds
    /// along.
    /// </summary>
    private static readonly Duration FarthestMove = Duration.FromDays(60);

    /// <summary>What the engine asks about was read last.</summary>
    private ReadingWindow? _window;

    /// <summary>Rounds that have opened lately.</summary>
    public async Task<IReadOnlyList<Round>> OpenedAsync(Instant now, CancellationToken ct) =>
        (await InAsync(Opened(now), window: null, ct)).All;

    /// <summary>Rounds that have opened lately or will open soon.</summary>
    public Task<KnownRounds> AroundAsync(Instant now, CancellationToken ct) => InAsync(Around(now), window: null, ct);

    /// <summary>
    /// The same for somebody who asks again and again: what nobody here has written to since isn't read again. Whoever has heard of other
    /// writers forgets what is kept.
    /// </summary>
    public async Task<KnownRounds> KnownAroundAsync(ReadingWindow window, Instant now, CancellationToken ct)
    {
        var (opening, known) = (Around(now), await InAsync(window.Opening, window, ct));
        return known with { All = [.. known.All.Where(round => opening.Contains(round.Opens))] };
    }

    /// <summary>In which a moment's rounds are read, and what was read of them before is kept.</summary>
    public ReadingWindow WindowAt(Instant now) => _window is { } last && last.Holds(Around(now), now, network.Edition)
        ? last
        : _window = ReadingWindow.Around(Around(now), network.NextChangeAfter(now), network.Edition);

    /// <summary>Null when there is no such round, or it is long over.</summary>
    public async Task<Round?> FindAsync(RoundId id, Instant now, CancellationToken ct)
    {
        if (sources.Find(id.Kind) is not { } source)
            return null;
        var rounds = await source.RoundsAsync(Opened(now), ct);
        return rounds.FirstOrDefault(round => round.Id == id) is { } found ? await levers.AddToAsync(found, ct) : null;
    }

    /// <inheritdoc cref="RoundSource.RequireReadableAsync"/>
    public Task RequireReadableAsync(RoundId id, CancellationToken ct) =>
        sources.Find(id.Kind)?.RequireReadableAsync(id, ct) ?? Task.CompletedTask;

    /// <inheritdoc cref="RoundSource.GoneKeyAsync"/>
    public Task<string> GoneKeyAsync(RoundId id, CancellationToken ct) =>
        sources.Find(id.Kind)?.GoneKeyAsync(id, ct) ?? Task.FromResult("submit.closed");

    /// <inheritdoc cref="RoundLevers.AsItStandsAsync"/>
    public Task<Round> AsItStandsAsync(Round known, CancellationToken ct) => levers.AsItStandsAsync(known, ct);

    private static Interval Opened(Instant now) => new(now - Kept, now + Duration.FromNanoseconds(1));

    private static Interval Around(Instant now) => new(now - Kept, now + Ahead);

    /// <param name="opening">When they open.</param>
    /// <param name="window">What may have been read before; null when all is read now.</param>
    /// <param name="ct">Stops it.</param>
    private async Task<KnownRounds> InAsync(Interval opening, ReadingWindow? window, CancellationToken ct)
    {
        var (all, silent) = (new List<Round>(), new List<RoundKind>());
        foreach (var kinds in sources.Together)
        {
            var first = kinds[0].Kind.Value;
            await Step.TryAsync(
                async () => all.AddRange(await ReadAsync(first, window, async () => Unique(await RoundsAsync(kinds, opening, ct)))),
                Silence, ct);

            void Silence(Exception broken)
            {
                silent.AddRange(kinds.Select(source => source.Kind));
                foreach (var source in kinds)
                    log.SourceBroken(source.Kind.Value, broken);
            }
        }
        var done = await ReadAsync(nameof(RoundLevers), window, () => levers.SinceAsync(opening.Start - FarthestMove, ct));
        return new KnownRounds([.. all.Select(done.To)], silent);
    }

    private Task<T> ReadAsync<T>(string what, ReadingWindow? window, Func<Task<T>> read) where T : class =>
        window is null ? read() : kept.ReadAsync(what, window, read);

    private static Task<IReadOnlyList<Round>> RoundsAsync(IReadOnlyList<RoundSource> kinds, Interval opening, CancellationToken ct) =>
        kinds[0].Shared is { } shared ? shared.RoundsAsync(kinds, opening, ct) : kinds[0].RoundsAsync(opening, ct);

    /// <summary>Two rounds of one name have one ledger: what one of them sent, the other would take for its own.</summary>
    private static IReadOnlyList<Round> Unique(IReadOnlyList<Round> rounds) =>
        rounds.GroupBy(round => round.Id).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
            ? throw new InvalidOperationException($"Two rounds are called {twice.Key}.")
            : rounds;
}
