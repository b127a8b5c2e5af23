using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Phases;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Phases;

/// <summary>An initiative's status on one page, to the leads, when the organisations have had their time; nothing is asked.</summary>
public sealed class PhaseStatusPrompts(PhaseRounds rounds, PhaseReader reader) : RoundSource
{
    public override RoundKind Kind => PhaseRhythm.StatusKind;

    public override SharedRounds? Shared => rounds;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        rounds.RoundsAsync([this], opening, ct);

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) => PhaseStatusCard.Told(
        request, await reader.OfAsync(request.Round.Id.Period, request.Now, ct)
            ?? throw new InvalidOperationException($"Nothing has changed phase in {request.Round.Id}."));

    public override string Title(Round round, LocalTexts texts) => texts["phase-status.title", round.Name];
}
