using GevinstBot.Domain.GroupPulse;

namespace GevinstBot.Domain.Tests.GroupPulse;

public sealed class GroupColumnTests
{
    private const int Threshold = 5;

    [Fact]
    public void Four_answers_show_nothing_and_twelve_show_how_they_are_spread()
    {
        var four = Column(("", [1, 1, 1, 1, 0]));
        var twelve = Column(("", [1, 2, 4, 3, 2]));

        Assert.Equal(GroupCell.Without(HiddenBecause.TooFew), four.Whole);
        Assert.Equal(GroupCell.Of(new([1, 2, 4, 3, 2])), twelve.Whole);
    }

    [Fact]
    public void When_one_part_is_hidden_the_smallest_other_is_too_or_it_could_be_taken_from_the_whole()
    {
        var column = Column(("kirurgi", [2, 0, 1, 0, 0]), ("medisin", [2, 2, 2, 0, 0]), ("psykiatri", [3, 3, 3, 0, 0]));

        Assert.NotNull(column.Whole.Shown);
        Assert.Equal(GroupCell.Without(HiddenBecause.TooFew), column.Parts["kirurgi"]);
        Assert.Equal(GroupCell.Without(HiddenBecause.Telling), column.Parts["medisin"]);
        Assert.NotNull(column.Parts["psykiatri"].Shown);
    }

    [Fact]
    public void Two_hidden_parts_that_are_enough_together_hide_no_other()
    {
        var column = Column(("a", [1, 1, 1, 0, 0]), ("b", [0, 1, 2, 0, 0]), ("c", [3, 3, 3, 0, 0]));

        Assert.NotNull(column.Parts["c"].Shown);
    }

    [Theory]
    [InlineData(0, 0, 0, 9, 0)]
    [InlineData(0, 0, 0, 8, 1)]
    public void Answers_that_are_all_but_one_alike_are_not_shown_for_the_one_would_know_all_others(params int[] counts) =>
        Assert.Equal(GroupCell.Without(HiddenBecause.Telling), Column(("", counts)).Whole);

    [Fact]
    public void A_part_in_which_one_more_has_answered_than_last_time_is_not_shown_when_the_rest_is_as_it_was()
    {
        var before = Column(("a", [2, 2, 2, 0, 0]), ("b", [0, 4, 4, 4, 0]));
        var now = Column([before], ("a", [2, 2, 3, 0, 0]), ("b", [4, 0, 1, 4, 4]));

        Assert.Equal(GroupCell.Without(HiddenBecause.Telling), now.Parts["a"]);
        Assert.Null(now.Parts["b"].Shown);
        Assert.NotNull(now.Whole.Shown);
    }

    [Fact]
    public void What_is_just_as_it_was_is_shown() =>
        Assert.NotNull(Column([Column(("", [2, 2, 2, 0, 0]))], ("", [2, 2, 2, 0, 0])).Whole.Shown);

    [Fact]
    public void Without_answers_nothing_is_shown() =>
        Assert.Equal(GroupCell.Without(HiddenBecause.TooFew), Column(("a", [0, 0, 0, 0, 0])).Whole);

    private static GroupColumn Column(params (string Part, int[] Counts)[] said) => Column([], said);

    private static GroupColumn Column(IReadOnlyList<GroupColumn> earlier, params (string Part, int[] Counts)[] said) =>
        GroupColumn.Of(said.ToDictionary(part => part.Part, part => new Tally(part.Counts)), Threshold, earlier);
}
