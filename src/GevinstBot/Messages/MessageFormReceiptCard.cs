using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Messages;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>A message that was sent: to whom, what happens now, and the way back.</summary>
public static class MessageFormReceiptCard
{
    private const int MostNames = 12;

    /// <param name="request">The lead's.</param>
    /// <param name="sent">What was sent.</param>
    /// <param name="room">Who gets it when, as the preview said it, or as it has gone since.</param>
    /// <param name="roster">The network.</param>
    /// <param name="zone">The time zone.</param>
    public static AdaptiveCard For(CardRequest request, SentMessage sent, RoomFacts room, Roster roster, DateTimeZone zone)
    {
        var (texts, round) = (request.Texts, room.Round);
        var isWaiting = request.Now < round.Opens;
        var name = MessageWords.Title(sent.Message.Name, texts);
        var names = round.Addressees.Select(to => MessageWords.Recipient(to, roster, texts)).ToList();
        return request.Frame(
            texts["message-form.title"],
            [
                Say.Labelled(name),
                .. MessageWords.Room(room, roster, texts).Receipt(request.Now, zone),
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
