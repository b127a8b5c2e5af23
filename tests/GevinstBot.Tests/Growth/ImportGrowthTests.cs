using System.Diagnostics;
using GevinstBot.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Reporting;
using Xunit.Abstractions;

namespace GevinstBot.Tests.Growth;

/// <summary>A network file of any size is read in the time that its length takes: nothing in it is looked for by looking through all.</summary>
[Collection(Alone.Name)]
[Trait("Lane", "Slow")]
public sealed class ImportGrowthTests(ITestOutputHelper output)
{
    private static readonly NetworkFile File = new(
        [new MeetingPlanSection(), new AvoidPeriodSection(), new IndicatorSection(), new PulseSection(), new CohortSection()]);

    [Fact]
    public void Ten_thousand_people_are_read_in_twelve_times_what_a_thousand_take()
    {
        var (few, many) = (new LargeNetwork(Organizations: 20, Teams: 245).Text(), new LargeNetwork(Organizations: 200, Teams: 2_450).Text());
        Read(few);

        var (small, large) = (Least(few, tries: 8), Least(many, tries: 3));

        output.WriteLine($"1,000 people: {small.TotalMilliseconds} ms; 10,000 people: {large.TotalMilliseconds} ms of processor time.");
        Assert.InRange(large / small, 0, 12);
    }

    /// <summary>A machine with something else to do makes a reading longer and never shorter.</summary>
    private static TimeSpan Least(string text, int tries) => Enumerable.Range(0, tries).Min(_ => Read(text));

    private static TimeSpan Read(string text)
    {
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        var before = process.TotalProcessorTime;
        Assert.Empty(File.Read(text).Problems);
        process.Refresh();
        return process.TotalProcessorTime - before;
    }
}
