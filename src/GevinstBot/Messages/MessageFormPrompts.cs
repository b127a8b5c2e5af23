using GevinstBot.Chat;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Messages;

/// <summary>
/// «melding» as a round to the lead who typed it. A press shows the card that comes next (<see cref="MessageForms"/>); here is what stands
/// when there is none: what was sent, or that the form is too old.
/// </summary>
public sealed class MessageFormPrompts(AskedFormTable forms, SentMessageReader sent, RoomReader room, CurrentNetwork network)
    : AskedFormPrompts(MessageRhythm.FormKind, forms)
{
    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var form = await FormAsync(request, ct);
        request = request with { BasedOn = form.Version };
        var card = (await sent.OfAsync(form.Id, ct)).Standing is { } standing
            ? MessageFormReceiptCard.For(
                request, standing, await room.OfAsync(MessageRounds.Of(standing, network), ct), network.Roster, network.Zone)
            : request.IsClosed ? MessageFormCard.Over(request)
            : MessageFormCard.What(request, form.Fields, problems: []);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["message-form.title"];
}
