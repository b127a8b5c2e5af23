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

    [Theory]
    [InlineData("A 12, B 8", "A B")]
    [InlineData("A 12, B 8, C 1", "A")]
    [InlineData("A 12, B 8, C 1, D 4", "A B")]
    [InlineData("A 12, C 2", "")]
    [InlineData("A 4", "")]
    public void How_many_of_a_part_have_answered_is_not_said_where_everybody_would_know_who_nor_can_it_be_taken_from_the_others(
        string parts, string said)
    {
        var asked = parts.Split(", ").ToDictionary(part => part[..1], part => int.Parse(part[2..], System.Globalization.CultureInfo.InvariantCulture));
        var result = GroupResult.Of([.. asked.SelectMany(part => Enumerable.Repeat(new GroupAnswer(part.Key, Without), part.Value))], asked, 5, []);

        Assert.Equal(said.Split(' ', StringSplitOptions.RemoveEmptyEntries), result.Answered.Keys.Order());
        Assert.Equal(asked.Values.Sum(), result.AnsweredInAll);
    }

    [Fact]
    public void A_statement_that_nearly_all_answer_alike_is_hidden_and_the_others_are_not()
    {
        var result = Of(new(5, 1, 4, 4, 4), new(5, 2, 3, 4, 4), new(5, 3, 4, 3, 4), new(5, 4, 3, 3, 2), new(5, 5, 4, 4, 2));

        Assert.Equal(HiddenBecause.Telling, result.Scores[AdkarElement.Awareness].Whole.Hidden);
        Assert.NotNull(result.Scores[AdkarElement.Desire].Whole.Shown);
    }

    [Fact]
    public void Whether_what_was_done_helped_is_shown_from_five_who_say_so_and_not_where_the_difference_from_an_earlier_one_tells_of_one()
    {
        GroupAnswer[] all = [.. ((int?[])[0, 0, 1, 2, 3, null, null]).Select(helped => new GroupAnswer("Øst", Without) { Helped = helped })];
        var asked = new Dictionary<string, int> { ["Øst"] = 40 };
        var (few, first) = (GroupResult.Of(all[1..], asked, 5, []), GroupResult.Of(all, asked, 5, []));
        var second = GroupResult.Of([.. all, new GroupAnswer("Øst", Without) { Helped = 2 }], asked, 5, [first]);

        Assert.Equal([2, 1, 1, 1], first.Helped!.Whole.Shown!.Counts);
        Assert.Equal(HiddenBecause.TooFew, few.Helped!.Whole.Hidden);
        Assert.Equal(HiddenBecause.Telling, second.Helped!.Whole.Hidden);
        Assert.Null(Of(Without, Without).Helped);
    }

    [Fact]
    public void Whether_it_helped_may_be_left_out_is_read_where_it_is_asked_alone_and_refused_beside_its_field()
    {
        var typed = AdkarElements.InOrder.ToDictionary(element => element.Key(), _ => "4");

        Assert.Null(Read(typed, asks: true));
        Assert.Equal(1, Read(new(typed) { ["helped"] = "partly" }, asks: true));
        Assert.Null(Read(new(typed) { ["helped"] = "partly" }, asks: false));
        Assert.Equal(
            ["ability", "helped"],
            GroupAnswer.Read(new Dictionary<string, string>(typed) { ["ability"] = "", ["helped"] = "999" }, Asking(true)).Problems.Select(problem => problem.Field));

        static int? Read(Dictionary<string, string> typed, bool asks) =>
            GroupAnswer.Read(typed, Asking(asks)).Match(answer => answer.Helped, _ => throw new InvalidOperationException());

        static StartedPulse Asking(bool asks) => new("1", new("journal"), "Ny journal", 5, new("kari"), default, default, default)
        {
            After = asks ? "0" : "",
        };
    }

    [Fact]
    public void Nobody_shows_fewer_than_five() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GroupResult.Of([], new Dictionary<string, int>(), threshold: 4, []));

    private static GroupResult Of(params AdkarScores[] scores) => GroupResult.Of(
        [.. scores.Select(one => new GroupAnswer("", one))], new Dictionary<string, int> { [""] = 40 }, GroupResult.LowestThreshold, []);
}
