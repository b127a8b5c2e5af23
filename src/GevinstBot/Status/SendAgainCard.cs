using GevinstBot.Cards;
using GevinstBot.Domain.Delivery;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Status;

/// <summary>Which of the rounds that were taken back is to go on?</summary>
public static class SendAgainCard
{
    public static PromptCard Choice(IReadOnlyList<Named<Round>> withdrawn, LocalTexts texts)
    {
        var heading = texts["send-again.heading"];
        var card = Frame.Of(
            texts,
            heading,
            [Say.Heading(heading), Say.Text(texts[withdrawn.Count == 0 ? "send-again.none" : "send-again.which"])],
            withdrawn.Take(ButtonPages.Most).Select(
                round => Button.Writing(round.Name, $"{texts.Ways("command.send-again")[0]} {round.Name}")));
        return new PromptCard(card, heading);
    }
}
