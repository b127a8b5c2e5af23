using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Register;

/// <summary>«borte» as a round to the contact who typed it.</summary>
public sealed class AbsencePrompts(AskedFormTable forms, CurrentNetwork network) : AskedFormPrompts(RegisterRhythm.AbsenceKind, forms)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var form = await FormAsync(request, ct);
        var question = AbsenceQuestion.Of(form, network, request.Now);
        request = request with { BasedOn = form.Version };
        var card = question.Saved is { } saved ? AbsenceReceiptCard.For(request, question.Register, saved)
            : request.IsClosed || form.IsSaved || question.Register.Organization is null
                ? AbsenceReceiptCard.Unanswered(request, question.Register)
            : AbsenceCard.For(request, question.Register, form.Fields, problems: []);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["absence.title"];
}
