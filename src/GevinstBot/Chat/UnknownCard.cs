using GevinstBot.Cards;
using GevinstBot.Rounds;

namespace GevinstBot.Chat;

/// <summary>Nobody can tell what was meant: what can be done instead, as buttons.</summary>
public static class UnknownCard
{
    public static PromptCard For(CommandCall call)
    {
        var texts = call.Texts;
        var key = call.Known.Count == 0 || !call.IsPersonal ? "command.unknown" : "command.unknown-choose";
        var plain = texts[key].Replace("**", "", StringComparison.Ordinal);
        return new PromptCard(Frame.Of(texts, plain, [Say.Sentence(texts[key])], MenuPart.Buttons(call, page: 1)), plain);
    }
}
