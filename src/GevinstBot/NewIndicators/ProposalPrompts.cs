using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.NewIndicators;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.NewIndicators;

/// <summary>The cards of «foreslå måleindikator», as rounds to whoever typed it.</summary>
public sealed class ProposalPrompts(AskedFormTable forms, ProposalReader reader)
    : AskedOrganizationPrompts(ProposalRhythm.Kind, forms, ProposalRhythm.Days)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var question = await reader.OfAsync(request, ct);
        var card = question.Find(request.Round.Id.Period) is { } proposed
            ? ProposalReceiptCard.For(request, question, proposed)
            : request.IsClosed || !request.AnswersToday ? ProposalReceiptCard.Unanswered(request)
            : ProposalCard.Form(request, question, (await FormAsync(request, ct)).Fields, problems: []);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["new-indicator.title"];
}
