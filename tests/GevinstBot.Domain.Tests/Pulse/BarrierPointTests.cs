using FsCheck.Fluent;
using GevinstBot.Domain.Pulse;

namespace GevinstBot.Domain.Tests.Pulse;

public sealed class BarrierPointTests
{
    [Theory]
    [InlineData(4, 4, 2, 1, 1, AdkarElement.Knowledge)]
    [InlineData(3, 1, 5, 5, 5, AdkarElement.Awareness)]
    [InlineData(5, 5, 5, 5, 3, AdkarElement.Reinforcement)]
    [InlineData(4, 3, 5, 5, 5, AdkarElement.Desire)]
    [InlineData(5, 4, 4, 1, 5, AdkarElement.Ability)]
    public void The_barrier_is_the_first_element_at_3_or_lower(int a, int d, int k, int ab, int r, AdkarElement barrier) =>
        Assert.Equal(barrier, BarrierPoint.Of(new AdkarScores(a, d, k, ab, r)));

    [Theory]
    [InlineData(4, 5, 4, 4, 4)]
    [InlineData(5, 5, 5, 5, 5)]
    public void There_is_no_barrier_when_all_are_4_or_5(int a, int d, int k, int ab, int r) =>
        Assert.Null(BarrierPoint.Of(new AdkarScores(a, d, k, ab, r)));

    [Fact]
    public void Whatever_is_answered_everything_before_the_barrier_is_above_3()
    {
        var score = Gen.Choose(AdkarScores.Lowest, AdkarScores.Highest);
        var scores = from s in Gen.ArrayOf(score, 5) select new AdkarScores(s[0], s[1], s[2], s[3], s[4]);

        Always.Holds(scores, s => BarrierPoint.Of(s) is { } barrier
            ? s[barrier] <= 3 && AdkarElements.InOrder.Where(element => element < barrier).All(element => s[element] > 3)
            : AdkarElements.InOrder.All(element => s[element] > 3));
    }
}
