using GevinstBot.Domain.Delivery;
using GevinstBot.Texts;

namespace GevinstBot.Rounds;

public static class RoundNames
{
    /// <summary>What a kind of round is called; one without a word of its own is called by its key.</summary>
    public static string KindName(this LocalTexts texts, RoundKind kind) =>
        texts.Keys.Contains($"kind.{kind}") ? texts[$"kind.{kind}"] : kind.Value;
}
