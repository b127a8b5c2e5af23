using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.FollowUps;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.FollowUps;

/// <summary>
/// One indicator of an organisation's, asked about more often for a while: the number, what is done, and whether it helps.
/// </summary>
public sealed class FollowUpPrompts(FollowUpRounds rounds, FollowUpReader reader) : RoundSource
{
    public override RoundKind Kind => FollowUpRhythm.Kind;

    public override bool MayBeAnsweredFor => true;

    public override SharedRounds? Shared => rounds;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        rounds.RoundsAsync([this], opening, ct);

    public override Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) => reader.AnsweredAsync(round, ct);

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.FindAsync(request, ct);
        var card = question is { Answer: { } answer } ? FollowUpReceiptCard.For(request, question, answer)
            : question is null || request.IsClosed ? FollowUpReceiptCard.Unanswered(request, question)
            : FollowUpCard.For(request, question);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["follow-up.title", round.Name];
}
