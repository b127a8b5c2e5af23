using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Experiences;
using GevinstBot.Messages;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Experiences;

/// <summary>The cards of «spør nettverket», as rounds to whoever typed it.</summary>
public sealed class NetworkQuestionPrompts(AskedFormTable forms, MessageTable messages, CurrentNetwork network)
    : AskedOrganizationPrompts(NetworkQuestion.Kind, forms, NetworkQuestion.Days)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var card = await messages.FindAsync(NetworkQuestion.IdOf(request.Round.Id.Period), ct) is { } sent
            ? NetworkQuestionCard.Sent(request, sent, network.Zone)
            : request.IsClosed || !request.AnswersToday ? NetworkQuestionCard.Unanswered(request)
            : NetworkQuestionCard.For(request);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["network-question.title"];
}
