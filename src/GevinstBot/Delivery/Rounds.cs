using GevinstBot.Domain.Delivery;
using NodaTime;

namespace GevinstBot.Delivery;

/// <summary>A round with the capability that knows it.</summary>
public sealed record SourcedRound(Round Round, RoundSource Source);

/// <summary>All rounds of all capabilities, as the lead left them. One that can't say its rounds doesn't stop the others.</summary>
public sealed class Rounds(IEnumerable<RoundSource> sources, WithdrawalTable withdrawals, ReopeningTable reopenings, ILogger<Rounds> log)
{
    /// <summary>How long a round is looked after: its cards are kept up to date after it closes.</summary>
    private static readonly Duration Kept = Duration.FromDays(75);

    private static readonly Duration Ahead = Duration.FromDays(60);

    /// <summary>Rounds that have opened lately.</summary>
    public Task<IReadOnlyList<SourcedRound>> OpenedAsync(Instant now, CancellationToken ct) =>
        InAsync(new Interval(now - Kept, now + Duration.FromNanoseconds(1)), ct);

    /// <summary>Rounds that have opened lately or will open soon.</summary>
    public Task<IReadOnlyList<SourcedRound>> AroundAsync(Instant now, CancellationToken ct) =>
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
        return new SourcedRound(await withdrawals.FindAsync(id, ct) is { } withdrawal ? reopened.TakenBack(withdrawal) : reopened, source);
    }

    private async Task<IReadOnlyList<SourcedRound>> InAsync(Interval opening, CancellationToken ct)
    {
        var all = new List<SourcedRound>();
        foreach (var source in sources)
        {
            try
            {
                all.AddRange((await source.RoundsAsync(opening, ct)).Select(round => new SourcedRound(round, source)));
            }
            catch (Exception broken) when (!broken.IsStop(ct))
            {
                log.SourceBroken(source.Kind.Value, broken);
            }
        }
        var (withdrawn, reopened) = (await withdrawals.AllAsync(ct), await reopenings.AllAsync(ct));
        return
        [
            .. all.Select(one => one.Round with { Reopened = [.. reopened[one.Round.Id]] })
                .Select(round => withdrawn.TryGetValue(round.Id, out var withdrawal) ? round.TakenBack(withdrawal) : round)
                .Zip(all, (round, one) => one with { Round = round }),
        ];
    }
}
