using System.Globalization;
using GevinstBot.Demo;
using GevinstBot.TestKit;
using GevinstBot.Tests.Verbs;

namespace GevinstBot.Tests.Simulation;

/// <summary>
/// Years in which things go wrong, each from one seed, in a process of its own: there everything happens on one thread. What is checked
/// in them stands in <see cref="Demo.Simulation.World.Promises"/>.
/// </summary>
[Trait("Lane", "Slow")]
public sealed class WorldTests : IDisposable
{
    private const int FirstSeed = 1;

    private readonly string _folder = Directory.CreateTempSubdirectory("gevinstbot-worlds-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Two_runs_of_one_seed_are_the_same_to_the_last_byte()
    {
        var (first, second) = (await TraceAsync("first.txt"), await TraceAsync("second.txt"));

        Assert.NotEmpty(first.Trace);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Every_promise_holds_at_every_step_of_many_years()
    {
        var years = Nightly.Or(1000, ordinary: 5);

        var run = await WorldsAsync("--seed", Text(FirstSeed), "--count", Text(years));

        Assert.True(run.ExitCode == 0, run.Text + run.Complaints);
        Assert.Equal(years, run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task What_an_earlier_version_sent_in_a_month_this_one_sends_too()
    {
        foreach (var recorded in Directory.GetFiles(RepositoryRoot.PathOf("tests", "GevinstBot.Tests", "Simulation", "Recorded"), "*.txt"))
        {
            var sends = Path.Combine(_folder, "sends.txt");
            await VerbRun.ProgramAsync(typeof(DemoProgram).Assembly, "simulate", "--months", "1", "--seed", "7", "--sends", sends);

            Assert.Equal(await File.ReadAllLinesAsync(recorded), await File.ReadAllLinesAsync(sends));
        }
    }

    private async Task<(string Said, string Trace)> TraceAsync(string name)
    {
        var file = Path.Combine(_folder, name);
        var run = await WorldsAsync("--seed", "2", "--months", "3", "--trace", file);
        return (run.Text, await File.ReadAllTextAsync(file));
    }

    private static Task<VerbRun> WorldsAsync(params string[] options) =>
        VerbRun.ProgramAsync(typeof(DemoProgram).Assembly, ["worlds", .. options]);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
