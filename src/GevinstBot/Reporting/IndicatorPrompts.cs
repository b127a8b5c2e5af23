using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Reporting;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Reporting;

/// <summary>The monthly question to each organisation's contact: confirm what was fetched, give what is missing.</summary>
public sealed class IndicatorPrompts(IndicatorRounds rounds, IndicatorAnswerTable answers, IndicatorCards cards) : RoundSource
{
    public override RoundKind Kind => IndicatorRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<Round>>([.. rounds.Opening(opening)]);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        [.. (await answers.OfRoundAsync(round.Id, ct))
            .Select(answer => new Answered(answer.Organization.Value, answer.By, answer.At) { Version = answer.Version })];

    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) => cards.ShowAsync(request, ct);

    public override string Title(Round round, LocalTexts texts) => texts["indicators.title", texts.Day(round.About!.Value)];
}
