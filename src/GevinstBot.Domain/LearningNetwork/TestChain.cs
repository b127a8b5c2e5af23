using NodaTime;

namespace GevinstBot.Domain.LearningNetwork;

/// <summary>A logged test in its chain.</summary>
/// <param name="Test">The test.</param>
/// <param name="Number">Counts from 1, by when they were logged: it is never another's.</param>
/// <param name="After">The number of the test it builds on; null for a new idea.</param>
/// <param name="Lane">Tests that build on one another lie in one lane; a second that builds on the same begins its own.</param>
public sealed record ChainedTest(LoggedTest Test, int Number, int? After, int Lane);

/// <summary>A team's tests in the order in which they were logged, and which followed from which.</summary>
public static class TestChain
{
    /// <param name="tests">A team's, in any order. One that builds on a test that isn't among them begins anew.</param>
    public static IReadOnlyList<ChainedTest> Of(IEnumerable<LoggedTest> tests)
    {
        var chained = new List<ChainedTest>();
        var (lanes, continued) = (0, new HashSet<string>());
        foreach (var test in tests.OrderBy(test => test.First).ThenBy(test => test.Id, StringComparer.Ordinal))
        {
            var before = chained.Find(one => one.Test.Id == test.Said.Follows);
            var lane = before is not null && continued.Add(before.Test.Id) ? before.Lane : lanes++;
            chained.Add(new ChainedTest(test, chained.Count + 1, before?.Number, lane));
        }
        return chained;
    }

    /// <summary>The test that was last told of after a moment, be it logged or gone on with; null when none was.</summary>
    /// <param name="all">The team's.</param>
    /// <param name="moment">Null where all count.</param>
    public static ChainedTest? LastSince(this IReadOnlyList<ChainedTest> all, Instant? moment) =>
        all.Where(one => moment is null || one.Test.At > moment).MaxBy(one => (one.Test.At, one.Number));

    /// <summary>The tests that one may build on: those that were logged before it, so that no chain bites its own tail.</summary>
    /// <param name="all">The team's.</param>
    /// <param name="id">The test; one that isn't logged yet comes after all.</param>
    public static IReadOnlyList<ChainedTest> Before(this IReadOnlyList<ChainedTest> all, string id) =>
        [.. all.TakeWhile(one => one.Test.Id != id)];
}
