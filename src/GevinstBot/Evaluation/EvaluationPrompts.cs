using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Evaluation;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Evaluation;

/// <summary>Each autumn, and when a lead asks for it: every organisation says how the network is.</summary>
public sealed class EvaluationPrompts(EvaluationTable answers, EvaluationReader reader, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => EvaluationRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) => reader.RoundsAsync(opening, ct);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
    [
        .. (await answers.OfAsync(round.Id.Period, ct))
            .Select(answer => new Answered(answer.Organization.Value, answer.By, answer.At) { Version = answer.Version }),
    ];

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await EvaluationQuestion.OfAsync(request, answers, network, ct);
        request = request with { BasedOn = question.Stored?.Version ?? 0 };
        var card = question.Stored is { } stored
            ? EvaluationReceiptCard.For(request, question, stored, network.Roster.Find(stored.By)?.Name)
            : request.IsClosed ? EvaluationReceiptCard.Unanswered(request, question)
            : EvaluationCard.For(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["evaluation.title"];
}
