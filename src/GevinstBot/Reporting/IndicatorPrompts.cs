using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>The monthly question to each organisation's contact: confirm what was fetched, give what is missing.</summary>
public sealed class IndicatorPrompts(IndicatorRounds rounds, IndicatorAnswerTable answers, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => IndicatorRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Round>>([.. rounds.Opening(opening)]);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        [.. (await answers.OfRoundAsync(round.Id, ct))
            .Select(answer => new Answered(answer.Organization.Value, answer.By, answer.At) { Version = answer.Version })];

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await IndicatorQuestion.OfAsync(request, rounds, answers, network, ct);
        var card = question.Answer is { } answer ? IndicatorReceiptCard.For(request, question, answer)
            : request.IsClosed ? IndicatorReceiptCard.Unanswered(request, question)
            : IndicatorCard.For(request, question);
        return new PromptCard(card, Summary(request, question));
    }

    public override string Title(Round round, LocalTexts texts) => texts["indicators.title", texts.Day(round.About!.Value)];

    private static string Summary(CardRequest request, IndicatorQuestion question) =>
        question.Answer is not null ? request.Texts["indicators.summary-answered"]
        : request.IsClosed ? request.Texts["indicators.summary-closed"]
        : question.Needed == 0 ? request.Texts["indicators.summary-confirm", question.Indicators.Count]
        : request.Texts["indicators.summary-open", question.Needed, question.Indicators.Count];
}
