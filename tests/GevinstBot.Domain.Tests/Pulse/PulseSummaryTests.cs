using GevinstBot.Domain.Pulse;
using static GevinstBot.Domain.Tests.Pulse.ScoresWithBarrier;

namespace GevinstBot.Domain.Tests.Pulse;

public sealed class PulseSummaryTests
{
    [Fact]
    public void The_barrier_is_found_for_each_answer_and_then_counted()
    {
        var summary = PulseSummary.Of([AtKnowledge, AtKnowledge, AtAwareness, Without], expected: 9);

        Assert.Equal((4, 9), (summary.Answered, summary.Expected));
        Assert.Equal([1, 0, 2, 0, 0], AdkarElements.InOrder.Select(element => summary.Barriers[element]));
        Assert.Equal(1, summary.WithoutBarrier);
        Assert.Equal(AdkarElement.Knowledge, summary.CommonestBarrier);
    }

    [Fact]
    public void Of_two_equally_common_barriers_none_is_the_commonest()
    {
        var tied = PulseSummary.Of([AtKnowledge, AtAwareness], expected: 2);

        Assert.Null(tied.CommonestBarrier);
        Assert.Equal([AdkarElement.Awareness, AdkarElement.Knowledge], tied.TiedBarriers);
    }

    [Fact]
    public void A_commonest_barrier_is_tied_with_none() =>
        Assert.Empty(PulseSummary.Of([AtKnowledge, AtKnowledge, AtAwareness], expected: 3).TiedBarriers);

    [Fact]
    public void A_mean_of_1_and_5_hides_no_barrier()
    {
        var summary = PulseSummary.Of([new(1, 5, 5, 5, 5), new(5, 5, 5, 5, 5), new(5, 5, 5, 5, 5)], expected: 3);

        Assert.Equal(11m / 3, summary.Means[AdkarElement.Awareness]);
        Assert.Equal(AdkarElement.Awareness, summary.CommonestBarrier);
        Assert.Equal(2, summary.WithoutBarrier);
    }

    [Fact]
    public void Without_answers_there_is_no_barrier_and_no_mean()
    {
        var summary = PulseSummary.Of([], expected: 9);

        Assert.Null(summary.CommonestBarrier);
        Assert.Empty(summary.Means);
        Assert.Equal((0, 9, 0), (summary.Answered, summary.Expected, summary.WithoutBarrier));
    }
}
