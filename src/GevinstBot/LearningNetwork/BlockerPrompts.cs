using GevinstBot.Delivery;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>A blocker from a check-in goes to whoever can help (<see cref="BlockerRhythm"/>) at once, because help that comes within two days is help. Nobody is reminded.</summary>
public sealed class BlockerPrompts(ToldBlockers told, BlockerTable blockers, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => BlockerRhythm.Kind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        [.. (await told.AllAsync(ct)).Select(blocker => blocker.Round).Where(round => opening.Contains(round.Opens))];

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await told.FindAsync(round.Id, ct) is { } blocker && await TakenAsync(blocker, ct) is { } taken ? [taken] : [];

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var blocker = (await told.FindAsync(request.Round.Id, ct))!;
        var question = new BlockerQuestion(
            blocker, network.Roster.Organization(blocker.Team.Organization), network.Roster.Find(blocker.CheckIn.By)?.Name, network.Zone);
        var card = BlockerCard.For(request, question, await TakenAsync(blocker, ct));
        return new PromptCard(card, request.Texts["blocker.summary", blocker.Team.Name]);
    }

    public override string Title(Round round, LocalTexts texts) => texts["blocker.title"];

    private Task<Answered?> TakenAsync(ToldBlocker blocker, CancellationToken ct) =>
        blockers.FindAsync(blocker.CheckIn.Team, blocker.CheckIn.Period, ct);
}
