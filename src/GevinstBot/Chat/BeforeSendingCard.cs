using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
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
    /// <param name="leaving">Who of them gets it when.</param>
    /// <param name="seen">The card as one of them sees it.</param>
    public static PromptCard For(
        CommandCall call, string title, string to, IEnumerable<AdaptiveElement?> leaving, AdaptiveCard seen)
    {
        var texts = call.Texts;
        var card = Frame.Of(
            texts, title,
            [
                Say.Heading(title),
                Say.Text(to),
                .. leaving,
                Say.Text(texts["send-now.looks"]),
                Place.Together([.. seen.Body, .. seen.Actions.Select(Button.Here)]).Apart(),
            ],
            Button.Writing(texts["send-now.button"], $"{call.Words} {texts.Ways(WordsKey)[0]}"));
        return new PromptCard(card, title);
    }

    /// <summary>It is on its way: the same of who gets it when as was said before.</summary>
    public static PromptCard Sent(PromptCard said, IEnumerable<AdaptiveElement?> leaving)
    {
        said.Card.Body.AddRange(leaving.OfType<AdaptiveElement>());
        return said;
    }

    /// <summary>Who of the organisations gets a card when, as the engine will send it, and what it takes the place of.</summary>
    /// <param name="call">The command.</param>
    /// <param name="round">As it would be sent now.</param>
    /// <param name="around">All that is open, and that is to come.</param>
    /// <param name="network">Who is who, and when anything is sent.</param>
    public static IReadOnlyList<AdaptiveElement?> Leaving(
        CommandCall call, Round round, IReadOnlyList<RoundState> around, CurrentNetwork network)
    {
        var (roster, hours) = (network.Roster, network.Sending);
        var room = new RoomPart(
            RoomFacts.Of(round, around, roster, hours, title: other => call.Texts.KindName(other.Id.Kind)), call.Texts,
            to => roster.Organization(new OrganizationId(to.Subject)).ShortName);
        return [.. room.Leaving(call.Now, hours.FirstMomentAt(round.Opens), network.Zone), .. room.Displaced];
    }

    /// <summary>What the card is made of: a press on it says that it is a preview.</summary>
    public static CardRequest Request(Round round, LocalTexts texts)
    {
        var to = round.Addressees[0];
        return new CardRequest(round, to, new DeliveryKey(new(round.Id, to.Subject, to.Person), DeliveryKey.OfPreview), texts, round.Opens);
    }
}
