using System.Globalization;
using GevinstBot.Demo;
using GevinstBot.TestKit;
using GevinstBot.Tests.Verbs;

namespace GevinstBot.Tests.Simulation;

/// <summary>
/// The years of the first seeds, lived through once for all tests that look at them, by some processes side by side: so many that they get
/// their share of a machine that runs all the other tests meanwhile, and don't come in long after them.
/// </summary>
public sealed class WorldRuns
{
    public const int First = 1;

    /// <summary>
    /// A year leaves thousands of millions of bytes behind, nearly all at once: collected 256 million at a time, a tenth of the time is saved.
    /// </summary>
    private static readonly (string, string)[] Settings = [("DOTNET_GCgen0size", "10000000")];

    private const int Processes = 4;

    private readonly Lazy<Task<IReadOnlyList<string>>> _lived = new(async () =>
    {
        var shares = Enumerable.Range(First, Years).Chunk((Years + Processes - 1) / Processes);
        return [.. (await Task.WhenAll(shares.Select(share => RunAsync(share[0], share.Length)))).SelectMany(lines => lines)];
    });

    public static int Years { get; } = Nightly.Or(1000, ordinary: 50);

    /// <summary>A line for each year.</summary>
    public Task<IReadOnlyList<string>> LivedAsync() => _lived.Value;

    /// <summary>Years in a process of their own; a promise that is broken in one of them fails the test with it.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(int first, int count, params string[] options)
    {
        var run = await VerbRun.StartAsync(
            AppContext.BaseDirectory, Settings,
            [typeof(DemoProgram).Assembly.Location, "worlds", "--seed", Text(first), "--count", Text(count), .. options]);

        Assert.True(run.ExitCode == 0, run.Text + run.Complaints);
        Assert.Equal("", run.Complaints);
        return run.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
