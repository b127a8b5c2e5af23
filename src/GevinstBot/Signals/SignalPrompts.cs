using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Signals;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Signals;

/// <summary>The cards of «signal», as rounds to whoever typed it.</summary>
public sealed class SignalPrompts(AskedFormTable forms, SignalReader reader, CurrentNetwork network)
    : AskedOrganizationPrompts(SignalRhythm.Kind, forms, SignalRhythm.Days)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var (question, id) = (await reader.AskAsync(request, ct), request.Round.Id.Period);
        var card = question.Find(id) is { } told
            ? SignalReceiptCard.For(request, question, told, network.Roster.Find(told.Signal.By)?.Name)
            : request.IsClosed || !request.AnswersToday ? SignalReceiptCard.Unanswered(request)
            : SignalCard.For(request, question, id, (await FormAsync(request, ct)).Fields);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["signal.title"];
}
