using GevinstBot.Domain.Pulse;

namespace GevinstBot.Domain.Tests.Pulse;

/// <summary>Answers by where their barrier point is.</summary>
internal static class ScoresWithBarrier
{
    public static readonly AdkarScores AtKnowledge = new(4, 4, 2, 1, 1);
    public static readonly AdkarScores AtAwareness = new(3, 1, 5, 5, 5);
    public static readonly AdkarScores Without = new(4, 5, 4, 4, 4);
}
