using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>
/// A blocker from a check-in goes to whoever can help (<see cref="BlockerRhythm"/>) at once,
/// because help that comes within two days is help.
/// </summary>
public sealed class BlockerPrompts(BlockerRounds told, BlockerTable blockers, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => BlockerRhythm.Kind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        [.. (await told.OpeningAsync(opening, ct)).Select(blocker => blocker.Round)];

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct)
    {
        foreach (var (team, period) in told.Named(round.Id))
        {
            if (await blockers.FindAsync(team.Id, period, ct) is { } taken)
                return [taken.Answered];
        }
        return [];
    }

    public override async Task<ILookup<RoundId, Answered>> AnsweredAsync(IReadOnlyList<Round> rounds, CancellationToken ct)
    {
        var named = rounds.SelectMany(round => told.Named(round.Id).Select(name => (round.Id, name.Team, name.Period))).ToList();
        var taken = new Dictionary<string, IReadOnlyDictionary<TeamId, TakenBlocker>>();
        foreach (var period in named.Select(blocker => blocker.Period).Distinct())
            taken[period] = await blockers.OfPeriodAsync(period, ct);
        return named.Where(blocker => taken[blocker.Period].ContainsKey(blocker.Team.Id)).DistinctBy(blocker => blocker.Id)
            .ToLookup(blocker => blocker.Id, blocker => taken[blocker.Period][blocker.Team.Id].Answered);
    }

    /// <summary>The team sees on its own card that somebody takes contact.</summary>
    public override bool GivesRise => true;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var blocker = (await told.FindAsync(request.Round.Id, ct))!;
        var card = BlockerCard.For(request, BlockerQuestion.Of(blocker, network), await TakenAsync(blocker, ct));
        return new PromptCard(card, request.Texts["blocker.summary", blocker.Team.Name]);
    }

    public override string Title(Round round, LocalTexts texts) => texts["blocker.title"];

    private Task<TakenBlocker?> TakenAsync(BlockerRound blocker, CancellationToken ct) =>
        blockers.FindAsync(blocker.CheckIn.Team, blocker.CheckIn.Period, ct);
}
