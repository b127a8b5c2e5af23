using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Chat;

/// <summary>What a person can type; the lead can type more.</summary>
public static class HelpCard
{
    public static PromptCard For(LocalTexts texts, bool isLead)
    {
        string[] keys = isLead
            ? ["help.help", "help.waiting", "help.report", "help.status", "help.withdraw", "help.plan"]
            : ["help.help", "help.waiting", "help.report"];
        var card = Frame.Of(
            texts,
            texts["help.heading"],
            [
                Say.Heading(texts["help.heading"]),
                Say.Text(texts["help.intro"]),
                Say.Bullets(keys.Select(key => texts[key])),
                Say.Small(texts["help.glossary"]),
            ]);
        return new PromptCard(card, texts["help.heading"]);
    }
}
