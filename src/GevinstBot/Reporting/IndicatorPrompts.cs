using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>The monthly question to each organisation's contact: confirm what was fetched, give what is missing.</summary>
public sealed class IndicatorPrompts(IndicatorRounds rounds, IndicatorAnswerTable answers, IndicatorQuestionReader questions) : RoundSource
{
    public override RoundKind Kind => IndicatorRhythm.Kind;

    public override bool MayBeAnsweredFor => true;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Round>>([.. rounds.Opening(opening)]);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        [.. (await answers.OfRoundAsync(round.Id, ct)).Select(Said)];

    public override async Task<Answered?> AnswerAsync(Round round, string subject, CancellationToken ct) =>
        await answers.FindReadableAsync(round.Id, new OrganizationId(subject), ct) is { } answer ? Said(answer) : null;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await questions.OfAsync(request, ct);
        var card = question.Answer is { } answer ? IndicatorReceiptCard.For(request, question, answer)
            : request.IsClosed ? IndicatorReceiptCard.Unanswered(request, question)
            : IndicatorCard.For(request, question);
        return new PromptCard(card, Summary(request, question));
    }

    /// <summary>The agenda is made of the answers, and comes before the meeting.</summary>
    public override LocalDate? LastDeadline(Round round) => rounds.LastLockOf(round);

    public override string Title(Round round, LocalTexts texts) => texts["indicators.title", texts.Day(round.About)];

    private static Answered Said(IndicatorAnswer answer) =>
        new(answer.Organization.Value, answer.By, answer.At) { Version = answer.Version, OnBehalf = answer.OnBehalf };

    private static string Summary(CardRequest request, IndicatorQuestion question)
    {
        var reminder = request.IsReminder ? ".reminder" : "";
        return question.Answer is not null ? request.Texts["indicators.summary-answered"]
            : request.IsClosed ? request.Texts["indicators.summary-closed"]
            : question.Needed == 0 ? request.Texts[$"indicators.summary-confirm{reminder}", question.Indicators.Count]
            : request.Texts[$"indicators.summary-open{reminder}", question.Needed, question.Indicators.Count];
    }
}
