using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Postponing;

/// <summary>What a lead may move: the open rounds and those to come, and what was locked lately, which is told why not.</summary>
public sealed class PostponementReader(RoundCatalog rounds, RoundSources sources)
{
    private static readonly Duration Lately = Duration.FromDays(7);

    public async Task<IReadOnlyList<Named<MovableRound>>> MovableAsync(Instant now, LocalTexts texts, CancellationToken ct) =>
    [
        .. (await rounds.AroundAsync(now, ct)).All
            .Where(round => round.Withdrawn is null && round.Closes > now - Lately && round.Addressees.Count > 0)
            .Select(Movable).OfType<MovableRound>()
            .OrderBy(one => one.Round.Closes)
            .Named(one => sources.Title(one.Round, texts), one => texts.ApartName(one.Round.Id.Period)),
    ];

    private MovableRound? Movable(Round round) =>
        sources.Of(round).LastDeadline(round) is { } last ? new MovableRound(round, last) : null;
}
