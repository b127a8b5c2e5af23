using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.FollowUps;

/// <summary>The questions of closer follow-ups, and the word that one has ended: read with one question.</summary>
public sealed class FollowUpRounds(FollowUpReader reader) : SharedRounds
{
    public override async Task<IReadOnlyList<Round>> RoundsAsync(
        IReadOnlyList<RoundSource> sources, Interval opening, CancellationToken ct) =>
        [.. (await reader.RoundsAsync(opening, ct)).Where(round => sources.Any(source => source.Kind == round.Id.Kind))];
}
