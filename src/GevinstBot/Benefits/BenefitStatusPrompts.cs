using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>
/// How benefits stand, asked of those who are responsible for them, and only of what is due: one card with all of a person's, one benefit
/// after the other. Answered when each has a number or a word, and what is behind has a reason.
/// </summary>
public sealed class BenefitStatusPrompts(BenefitStatusReader reader, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => BenefitStatusRhythm.Kind;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        reader.RoundsAsync(BenefitStatusRhythm.MonthsIn(opening, network.Sending), ct);

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        [.. (await AnsweredAsync([round], ct))[round.Id]];

    public override async Task<ILookup<RoundId, Answered>> AnsweredAsync(IReadOnlyList<Round> rounds, CancellationToken ct)
    {
        var asked = await reader.AllAsync(rounds.Select(round => round.Id), rounds[^1].Opens, ct);
        return asked.SelectMany(of => of.Select(question => (Round: of.Key, Said: SaidOf(question))))
            .Where(one => one.Said is not null)
            .ToLookup(one => one.Round, one => one.Said!);
    }

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.OfAsync(request.Round.Id, request.To.Subject, request.Now, ct);
        var card = request.IsClosed || question.IsAnswered
            ? BenefitStatusReceiptCard.For(request, question)
            : BenefitStatusCard.For(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) =>
        texts["benefit-status.title", texts.Month(BenefitStatusRhythm.MonthOf(round.Id))];

    /// <summary>Who said the last of it.</summary>
    private static Answered? SaidOf(BenefitStatusQuestion question) =>
        question is { IsAnswered: true } && question.Asked.MaxBy(one => one.Status!.At) is { Status: { } last }
            ? new Answered(question.Ask.Subject, last.By, last.At) { Version = question.Asked.Max(one => one.Version) }
            : null;
}
