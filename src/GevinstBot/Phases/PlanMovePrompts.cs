using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Phases;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Phases;

/// <summary>Whether a plan's days follow its initiative, which ends on another day than it was to.</summary>
public sealed class PlanMovePrompts(PhaseRounds rounds, PlanMoveReader reader) : RoundSource
{
    public override RoundKind Kind => PhaseRhythm.MoveKind;

    public override SharedRounds? Shared => rounds;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        rounds.RoundsAsync([this], opening, ct);

    public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) => reader.AnsweredAsync(round, ct);

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.FindAsync(request, ct);
        request = request with { BasedOn = question?.Plan.Version ?? 0 };
        var card = question is { Settled: { } settled } ? PlanMoveReceiptCard.For(request, question, settled)
            : question is null || request.IsClosed ? PlanMoveReceiptCard.Unanswered(request)
            : PlanMoveCard.For(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["plan-move.title", round.Name];
}
