using GevinstBot.Domain.GroupPulse;
using GevinstBot.Domain.Pulse;
using static GevinstBot.Domain.Tests.Pulse.ScoresWithBarrier;

namespace GevinstBot.Domain.Tests.GroupPulse;

public sealed class GroupResultTests
{
    [Fact]
    public void Each_statement_s_scores_and_each_answer_s_barrier_are_counted()
    {
        var result = Of(AtKnowledge, AtKnowledge, AtAwareness, AtAwareness, Without, Without);

        Assert.Equal((6, 40), (result.AnsweredInAll, result.AskedInAll));
        Assert.Equal([0, 2, 0, 2, 2], result.Scores[AdkarElement.Knowledge].Whole.Shown!.Counts);
        Assert.Equal([2, 0, 2, 0, 0, 2], result.Barriers.Whole.Shown!.Counts);
        Assert.Equal([AdkarElement.Awareness, AdkarElement.Knowledge], GroupResult.Commonest(result.Barriers.Whole.Shown));
    }

    [Fact]
    public void A_statement_that_nearly_all_answer_alike_is_hidden_and_the_others_are_not()
    {
        var result = Of(new(5, 1, 4, 4, 4), new(5, 2, 3, 4, 4), new(5, 3, 4, 3, 4), new(5, 4, 3, 3, 2), new(5, 5, 4, 4, 2));

        Assert.Equal(HiddenBecause.Telling, result.Scores[AdkarElement.Awareness].Whole.Hidden);
        Assert.NotNull(result.Scores[AdkarElement.Desire].Whole.Shown);
    }

    [Fact]
    public void Nobody_shows_fewer_than_five() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupResult.Of([], new Dictionary<string, int>(), threshold: 4, []));

    private static GroupResult Of(params AdkarScores[] scores) => GroupResult.Of(
        [.. scores.Select(one => new GroupAnswer("", one))], new Dictionary<string, int> { [""] = 40 }, GroupResult.LowestThreshold, []);
}
