using GevinstBot.Cards;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Chat;

/// <summary>A card with one sentence of our own: the answer to what was typed, when there is no more to say.</summary>
public static class AnswerCard
{
    public static PromptCard For(LocalTexts texts, string key, params object[] arguments)
    {
        var sentence = arguments.Length == 0 ? texts[key] : texts[key, arguments];
        var plain = sentence.Replace("**", "", StringComparison.Ordinal);
        return new PromptCard(Frame.Of(texts, plain, [Say.Sentence(sentence)]), plain);
    }
}
