using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Phases;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Phases;

/// <summary>What must be answered of benefits when an initiative has changed phase, to the organisations concerned.</summary>
public sealed class PhasePrompts(
    PhaseAnswerTable answers, PhaseRounds rounds, PhaseQuestionReader questions, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => PhaseRhythm.Kind;

    public override SharedRounds? Shared => rounds;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        rounds.RoundsAsync([this], opening, ct);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
    [
        .. (await answers.OfAsync(round.Id.Period, ct))
            .Select(answer => new Answered(answer.Organization.Value, answer.By, answer.At) { Version = answer.Version }),
    ];

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await questions.OfAsync(request, ct);
        request = request with { BasedOn = question.Stored?.Version ?? 0 };
        var card = question.Stored is { } stored
            ? PhaseReceiptCard.For(request, question, stored, network.Roster.Find(stored.By)?.Name)
            : request.IsClosed ? PhaseReceiptCard.Unanswered(request, question)
            : PhaseCard.For(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["phase.title", round.Name];
}
