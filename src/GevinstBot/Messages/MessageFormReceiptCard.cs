using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>A message that was sent: to whom, what happens now, and the way back.</summary>
public static class MessageFormReceiptCard
{
    private const int MostNames = 12;

    public static AdaptiveCard For(CardRequest request, SentMessage sent, Round round, Roster roster, DateTimeZone zone)
    {
        var (texts, isWaiting) = (request.Texts, request.Now < round.Opens);
        var name = MessageWords.Title(sent.Message.Name, texts);
        var names = round.Addressees.Select(to => MessageWords.Recipient(to, roster, texts)).ToList();
        return request.Frame(
            texts["message-form.title"],
            [
                Say.Labelled(name),
                Say.Text(texts[isWaiting ? "message-form.waits" : "message-form.sent", texts.When(round.Opens, zone)]),
                Say.Typed($"{texts["message-form.to", names.Count]}: {texts.ListOf(names, MostNames)}"),
                sent.Message.IsQuestion ? Say.Small(texts["message-form.then", texts.When(round.Closes, zone)]) : null,
            ],
            isWaiting
                ? request.ButtonWithoutInputs(texts["message-form.cancel"], MessageFormCancelSubmit.VerbName)
                : sent.Message.Wanted == AnswerWanted.Nothing ? null
                : Button.Writing(texts["message-form.answers"], $"{texts.Ways("command.messages")[0]} {name}"),
            isWaiting ? null : Button.Writing(texts["status.withdraw"], $"{texts.Ways("command.withdraw")[0]} {name}"));
    }
}
