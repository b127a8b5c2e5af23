using GevinstBot.Tests.Simulation;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("GevinstBot.Tests.LongestFirst", "GevinstBot.Tests")]

namespace GevinstBot.Tests;

/// <summary>
/// The many years begin at once: one of three minutes of the whole is theirs, and whatever begins last with so much to do runs alone at the
/// end, on one core of two.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string Years = typeof(WorldTests).FullName!;

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => !collection.DisplayName.EndsWith(Years, StringComparison.Ordinal));
}
