using GevinstBot.Cards;
using GevinstBot.Domain.Scopes;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Chat;

/// <summary>A card with one sentence of our own: the answer to what was typed, when there is no more to say.</summary>
public static class AnswerCard
{
    /// <summary>Why somebody may not do what they asked for, whom they can ask, and what they can do instead.</summary>
    public static PromptCard Refusal(LocalTexts texts, Scope scope, IReadOnlyList<string> leads)
    {
        var said = WithWay(texts, "command.help", scope.RefusalKey);
        if (leads.Count > 0)
            said.Card.Body.Add(Say.SmallLine(texts["command.leads-are", texts.List(leads)]));
        return said;
    }

    public static PromptCard For(LocalTexts texts, string key, params object[] arguments)
    {
        var sentence = arguments.Length == 0 ? texts[key] : texts[key, arguments];
        var plain = sentence.Replace("**", "", StringComparison.Ordinal);
        return new PromptCard(Frame.Of(texts, plain, [Say.Sentence(sentence)]), plain);
    }

    /// <summary>The same to a lead who has a network to set up: how to begin, as a button.</summary>
    public static PromptCard ForFirstLead(LocalTexts texts, string key) => WithWay(texts, "command.setup", key);

    /// <summary>The same, and as a button the command by which it goes on.</summary>
    public static PromptCard WithWay(LocalTexts texts, string commandKey, string key, params object[] arguments)
    {
        var (said, way) = (For(texts, key, arguments), texts.Ways(commandKey)[0]);
        said.Card.Actions.Add(Button.Writing(texts.Capital(way), way));
        return said;
    }
}
