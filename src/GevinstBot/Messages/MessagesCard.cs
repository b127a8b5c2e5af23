using GevinstBot.Cards;
using GevinstBot.Domain.Messages;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Messages;

/// <summary>What was sent lately, the newest first, each with its answers.</summary>
public static class MessagesCard
{
    public static PromptCard For(IReadOnlyList<Named<SentMessage>> sent, LocalTexts texts, DateTimeZone zone)
    {
        var heading = texts["messages.heading"];
        var card = Frame.Of(
            texts,
            heading,
            [
                Say.Heading(heading),
                sent.Count == 0 ? Say.Text(texts["messages.none"]) : null,
                .. sent.Take(ButtonPages.Most).Select(one => Place.Below(
                    Button.Writing(one.Name, $"{texts.Ways("command.messages")[0]} {one.Name}"),
                    Say.Small(texts["messages.sent", texts.When(one.Item.Opens, zone)]))),
                sent.Count > ButtonPages.Most ? Say.Small(texts["format.more", sent.Count - ButtonPages.Most]) : null,
            ],
            Button.Writing(texts["messages.new"], texts.Ways("command.message")[0]));
        return new PromptCard(card, heading);
    }
}
