using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Domain.Tests.LearningNetwork;

public sealed class TestChainTests
{
    private static readonly Instant Begin = Kull.At(2026, 10, 1, 9, 0);

    [Fact]
    public void Tests_are_numbered_by_when_they_were_logged_and_a_branch_begins_a_lane_of_its_own()
    {
        var chain = TestChain.Of([Test("d", 4, "a"), Test("b", 2, "a"), Test("a", 1), Test("c", 3)]);

        Assert.Equal(
            [("a", 1, null, 0), ("b", 2, 1, 0), ("c", 3, null, 1), ("d", 4, (int?)1, 2)],
            chain.Select(one => (one.Test.Id, one.Number, one.After, one.Lane)));
    }

    [Fact]
    public void A_test_that_builds_on_one_that_is_not_shown_any_more_begins_anew() =>
        Assert.Null(TestChain.Of([Test("b", 2, "gone")]).Single().After);

    [Fact]
    public void One_builds_only_on_what_was_logged_before_it()
    {
        var chain = TestChain.Of([Test("a", 1), Test("b", 2), Test("c", 3)]);

        Assert.Equal(["a"], chain.Before("b").Select(one => one.Test.Id));
        Assert.Equal(["a", "b", "c"], chain.Before("new").Select(one => one.Test.Id));
    }

    [Fact]
    public void The_last_since_is_the_one_that_was_last_told_of_also_when_it_was_logged_before()
    {
        var goneOnWith = Test("a", 1) with { At = Begin + Duration.FromDays(9) };
        var chain = TestChain.Of([goneOnWith, Test("b", 2)]);

        Assert.Equal("a", chain.LastSince(Begin + Duration.FromDays(5))?.Test.Id);
        Assert.Null(chain.LastSince(Begin + Duration.FromDays(9)));
        Assert.Equal("a", chain.LastSince(moment: null)?.Test.Id);
        Assert.Equal("c", TestChain.Of([Test("b", 2), Test("c", 2)]).LastSince(moment: null)?.Test.Id);
    }

    [Fact]
    public void What_was_tried_must_be_there_and_a_test_only_builds_on_one_of_the_team_s()
    {
        var read = TestAnswer.Read(new Dictionary<string, string> { ["follows"] = "theirs", ["measure"] = "mange" }, ["own"]);

        Assert.Equal(["test", "measure", "follows"], read.Problems.Select(problem => problem.Field));
        Assert.Equal("own", TestAnswer.Read(new Dictionary<string, string> { ["test"] = "T", ["follows"] = "own" }, ["own"]).Match(said => said.Follows, _ => null));
        Assert.Null(TestAnswer.Read(new Dictionary<string, string> { ["test"] = "T", ["follows"] = "none" }, []).Match(said => said.Follows, _ => "wrong"));
    }

    private static LoggedTest Test(string id, int day, string? follows = null) => new(
        Kull.Team.Id, id, new TestAnswer("T", "", "", "", Decision: null, Measure: null, follows), new PersonId("leder"),
        Begin + Duration.FromDays(day), Begin + Duration.FromDays(day));
}
