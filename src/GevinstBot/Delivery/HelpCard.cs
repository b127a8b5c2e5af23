using GevinstBot.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Delivery;

/// <summary>What a person can type; the lead can type more.</summary>
public static class HelpCard
{
    /// <param name="texts">The language.</param>
    /// <param name="isLead">Whether the lead's commands are there too.</param>
    /// <param name="nextYear">The year whose meetings are likely to be planned now.</param>
    public static PromptCard For(LocalTexts texts, bool isLead, int nextYear)
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
                Say.Bullets(keys.Select(key => texts[key, nextYear])),
                Say.Small(texts["help.glossary"]),
            ]);
        return new PromptCard(card, texts["help.heading"]);
    }
}
