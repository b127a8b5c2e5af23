using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Meetings;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Meetings;

/// <summary>
/// «flytt møte» as a round to the lead who typed it. What a press shows, the press makes; this is the form when it is over.
/// </summary>
public sealed class MeetingFormPrompts(AskedFormTable forms) : AskedFormPrompts(MeetingChangeRhythm.FormKind, forms)
{
    public override Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct) =>
        Task.FromResult(new PromptCard(MeetingFormCard.Over(request), Title(request.Round, request.Texts)));

    public override string Title(Round round, LocalTexts texts) => texts["meeting-form.title"];
}
