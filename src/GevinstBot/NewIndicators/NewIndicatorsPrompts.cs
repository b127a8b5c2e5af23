using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.NewIndicators;

/// <summary>«måleindikatorer» as a round to the lead who asked for it; the card shows them as they stand.</summary>
public sealed class NewIndicatorsPrompts(AskedFormTable forms, NewIndicatorsReader reader)
    : AskedFormPrompts(ProposalRhythm.ProcessKind, forms, ProposalRhythm.Days)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) => new(
        NewIndicatorsCard.For(request, await reader.OfAsync(request.Now, ct)), Title(request.Round, request.Texts));

    public override string Title(Round round, LocalTexts texts) => texts["new-indicators.title"];
}
