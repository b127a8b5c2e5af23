using GevinstBot.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Reporting;

namespace GevinstBot.Tests.Growth;

/// <summary>
/// A network of ten thousand people is read whole. What it costs beside a smaller one is measured by the benchmark
/// (`tests/GevinstBot.Benchmarks`, `import`): a time that is asserted fails on a busy machine, and says nothing there.
/// </summary>
public sealed class ImportGrowthTests
{
    private static readonly NetworkFile File = new(
        [new MeetingPlanSection(), new AvoidPeriodSection(), new IndicatorSection(), new PulseSection(), new CohortSection()]);

    [Fact]
    public void Ten_thousand_people_are_read_and_nobody_is_missing()
    {
        var network = new LargeNetwork(Organizations: 200, Teams: 2_450);

        var reading = File.Read(network.Text());

        Assert.Empty(reading.Problems);
        var people = Assert.IsType<NetworkVersion>(reading.Version).Roster.People;
        Assert.Equal(network.People.Append(LargeNetwork.Lead).ToHashSet(), people.Select(person => person.Id).ToHashSet());
        Assert.Equal(10_001, people.Count);
    }
}
