using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.LearningNetwork;

/// <summary>An advisor's Friday: one card with their own teams, and nothing for each line that a team logs.</summary>
public sealed class AdvisorFridayPrompts(AdvisorFridayReader reader, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => AdvisorRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Round>>(
            [.. AdvisorRounds.In(network).Select(one => one.Round).Where(round => opening.Contains(round.Opens))]);

    /// <summary>What help is agreed on stands on the team's own card.</summary>
    public override bool GivesRise => true;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) =>
        new(AdvisorFridayCard.For(request, await reader.AskAsync(request, ct)), Title(request.Round, request.Texts));

    public override string Title(Round round, LocalTexts texts)
    {
        var (_, day, _) = AdvisorRounds.Of(network, round.Id);
        return AdvisorFridayCard.Title(day, texts);
    }
}
