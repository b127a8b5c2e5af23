using GevinstBot.TestKit;

namespace GevinstBot.Tests.Simulation;

/// <summary>
/// Years in which things go wrong, each from one seed, in processes of their own: there everything happens on one thread. What is checked
/// in them stands in <see cref="Demo.Simulation.World.Promises"/>.
/// </summary>
[Trait("Lane", "Slow")]
public sealed class WorldTests(WorldRuns years) : IClassFixture<WorldRuns>
{
    [Fact]
    public async Task Every_promise_holds_at_every_step_of_many_years()
    {
        var lived = await years.LivedAsync();

        Assert.Equal(WorldRuns.Years, lived.Count);
    }

    /// <summary>In a line stands a hash of every byte that «--trace» would write.</summary>
    [Fact]
    public async Task Two_runs_of_one_seed_are_the_same_to_the_last_byte_in_one_process_and_in_another()
    {
        // Side by side: what comes after all others have ended, the whole run waits for.
        var (living, twice) = (years.LivedAsync(), WorldRuns.RunAsync(first: WorldRuns.First + 3, count: 2, "--twice"));
        var (lived, again) = (await living, await twice);

        Assert.Equal(2, again.Count);
        Assert.Subset(lived.ToHashSet(), again.ToHashSet());
    }

    [Fact]
    public async Task What_an_earlier_version_sent_in_a_month_this_one_sends_too()
    {
        foreach (var recorded in Directory.GetFiles(RepositoryRoot.PathOf("tests", "GevinstBot.Tests", "Simulation", "Recorded"), "*.txt"))
            Assert.Equal(await File.ReadAllLinesAsync(recorded), await KnownMonth.SendsAsync());
    }
}
