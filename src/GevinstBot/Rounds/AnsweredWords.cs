using GevinstBot.Domain.Delivery;
using GevinstBot.Texts;

namespace GevinstBot.Rounds;

/// <summary>
/// How many have answered. Of answers without names a count that moves by one tells whose press it was: while it is open it goes in
/// steps, and never so far that it tells of the last few, because who all have answered is everybody. Of those in a channel, who see each
/// other, nothing is said, nor where so few are asked that a single step would be of nearly all.
/// </summary>
public static class AnsweredWords
{
    private const int Step = 5;

    public static string Of(Round round, int answered, int asked, bool isClosed, LocalTexts texts) => round.IsAnonymous && !isClosed
        ? Unnamed(round.InChannel.Count > 0, answered, asked, texts)
        : texts["status.answered", answered, asked];

    /// <summary>The same of answers without names, while they are open.</summary>
    public static string Unnamed(bool isInChannel, int answered, int asked, LocalTexts texts) =>
        isInChannel || asked < Step + Step ? texts["status.answered-not-shown"]
        : answered < Step ? texts["status.answered-few", Step, asked]
        : texts["status.answered-least", Steps(Math.Min(answered, asked - Step)), asked];

    private static int Steps(int answered) => answered - (answered % Step);
}
