using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Initiatives;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Initiatives;

/// <summary>«tiltak» as a round to the lead who asked for it; the card shows them as they stand.</summary>
public sealed class InitiativesPrompts(AskedFormTable forms, InitiativesReader reader) : AskedFormPrompts(InitiativeRhythm.Kind, forms)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) => new(
        InitiativesCard.For(request, await reader.OfAsync(request.Now, ct)), Title(request.Round, request.Texts));

    public override string Title(Round round, LocalTexts texts) => texts["initiatives.title"];
}
