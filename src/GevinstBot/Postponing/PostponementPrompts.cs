using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Postponing;

/// <summary>«utsett» as a round to the lead who typed it. What a press shows, the press makes; this is the form when it is over.</summary>
public sealed class PostponementPrompts(AskedFormTable forms) : AskedFormPrompts(Postponement.FormKind, forms)
{
    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) =>
        Task.FromResult(new PromptCard(PostponementCard.Over(request), Title(request.Round, request.Texts)));

    public override string Title(Round round, LocalTexts texts) => texts["postponement.title"];
}
