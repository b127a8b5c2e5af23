using GevinstBot.Cards;
using GevinstBot.Rounds;

namespace GevinstBot.Chat;

/// <summary>What a person can type; the lead can type more.</summary>
public static class HelpCard
{
    public static PromptCard For(CommandCall call)
    {
        var texts = call.Texts;
        var card = Frame.Of(
            texts,
            texts["help.heading"],
            [
                Say.Heading(texts["help.heading"]),
                Say.Text(texts["help.intro"]),
                Say.Bullets(call.Known.Select(command => texts[command.HelpKey, command.HelpArguments(call.Now)])),
                Say.Small(texts["help.glossary"]),
            ]);
        return new PromptCard(card, texts["help.heading"]);
    }
}
