using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Chat;

/// <summary>
/// What a command is about to send to many, and to how many: nothing leaves before one more press, which writes the command with the word
/// for it.
/// </summary>
public static class BeforeSendingCard
{
    private const string WordsKey = "command.send-now";

    /// <summary>Whether somebody has seen it and says so.</summary>
    public static bool IsSaid(CommandCall call) => call.Texts.Ways(WordsKey).Contains(call.Argument);

    /// <param name="call">The command.</param>
    /// <param name="title">What is sent.</param>
    /// <param name="to">To how many, in a sentence.</param>
    /// <param name="seen">The card as one of them sees it.</param>
    public static PromptCard For(CommandCall call, string title, string to, AdaptiveCard seen)
    {
        var texts = call.Texts;
        var card = Frame.Of(
            texts, title,
            [
                Say.Heading(title),
                Say.Text(to),
                Place.Together([.. seen.Body, .. seen.Actions.Select(Button.Here)]).Apart(),
            ],
            Button.Writing(texts["send-now.button"], $"{call.Words} {texts.Ways(WordsKey)[0]}"));
        return new PromptCard(card, title);
    }

    /// <summary>What the card is made of: a press on it says that it is a preview.</summary>
    public static CardRequest Request(Domain.Delivery.Round round, LocalTexts texts)
    {
        var to = round.Addressees[0];
        return new CardRequest(round, to, new DeliveryKey(new(round.Id, to.Subject, to.Person), DeliveryKey.OfPreview), texts, round.Opens);
    }
}
