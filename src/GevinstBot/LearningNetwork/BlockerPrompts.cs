using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// A blocker from a check-in goes to whoever can help (<see cref="BlockerRhythm"/>) at once,
/// because help that comes within two days is help. Nobody is reminded.
/// </summary>
public sealed class BlockerPrompts(BlockerRounds rounds, BlockerTable blockers, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => BlockerRhythm.Kind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        [.. (await rounds.OpeningAsync(opening, ct)).Select(blocker => blocker.Round)];

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct)
    {
        foreach (var (team, period) in rounds.Named(round.Id))
        {
            if (await blockers.FindAsync(team.Id, period, ct) is { } taken)
                return [taken];
        }
        return [];
    }

    /// <summary>The team sees on its own card that somebody takes contact.</summary>
    public override bool GivesRise => true;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var blocker = (await rounds.FindAsync(request.Round.Id, ct))!;
        var card = BlockerCard.For(request, BlockerQuestion.Of(blocker, network), await TakenAsync(blocker, ct));
        return new PromptCard(card, request.Texts["blocker.summary", blocker.Team.Name]);
    }

    public override string Title(Round round, LocalTexts texts) => texts["blocker.title"];

    private Task<Answered?> TakenAsync(BlockerRound blocker, CancellationToken ct) =>
        blockers.FindAsync(blocker.CheckIn.Team, blocker.CheckIn.Period, ct);
}
