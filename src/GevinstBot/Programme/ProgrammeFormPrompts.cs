using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Programme;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Programme;

/// <summary>
/// «endre program» as a round to whoever typed it. What a press shows, the press makes; this is the form when it is over.
/// </summary>
public sealed class ProgrammeFormPrompts(AskedFormTable forms) : AskedFormPrompts(ProgrammeChangeRhythm.FormKind, forms)
{
    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) =>
        Task.FromResult(new PromptCard(ProgrammeFormCard.Over(request), Title(request.Round, request.Texts)));

    public override string Title(Round round, LocalTexts texts) => texts["programme-form.title"];
}
