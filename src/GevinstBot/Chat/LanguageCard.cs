using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Chat;

/// <summary>Which language is used now, and a button for each, in its own words.</summary>
public static class LanguageCard
{
    public static PromptCard For(CommandCall call, LocalTexts now, IEnumerable<LocalTexts> all)
    {
        var texts = call.Texts;
        var card = Frame.Of(
            texts,
            texts["language.heading"],
            [Say.Heading(texts["language.heading"]), Say.Text(texts["language.now", now["language.name"]])],
            all.Select(local => Button.Writing(
                local["language.name"], $"{local.Ways("command.language")[0]} {local.Ways("language.names")[0]}")));
        return new PromptCard(card, texts["language.heading"]);
    }
}
