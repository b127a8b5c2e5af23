using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>A word back to whoever proposed a correction, once for all of theirs that waited together.</summary>
public sealed class CorrectionWordPrompts(CorrectionRounds rounds, CorrectionReader reader) : RoundSource
{
    public override RoundKind Kind => CorrectionRhythm.WordKind;

    public override SharedRounds? Shared => rounds;

    public override Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct) =>
        rounds.RoundsAsync([this], opening, ct);

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.OfAsync(request.Round, ct);
        var word = CorrectionRounds.WordOf(request.Round, question);
        return new PromptCard(CorrectionWordCard.For(request, question, word), Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["correction-word.summary", texts.Day(round.About)];
}
