using GevinstBot.Demo;
using GevinstBot.Tests.Verbs;

namespace GevinstBot.Tests.Simulation;

/// <summary>A month of the demo network, the same every time, simulated once for all tests that look at it.</summary>
internal static class KnownMonth
{
    private static readonly Lazy<Task<(VerbRun Run, IReadOnlyList<string> Sends)>> Lived = new(LiveAsync);

    public static readonly string[] Options = ["--months", "1", "--seed", "7"];

    public static async Task<VerbRun> RunAsync() => (await Lived.Value).Run;

    /// <summary>Who got which kind of message when.</summary>
    public static async Task<IReadOnlyList<string>> SendsAsync() => (await Lived.Value).Sends;

    private static async Task<(VerbRun, IReadOnlyList<string>)> LiveAsync()
    {
        var folder = Directory.CreateTempSubdirectory("gevinstbot-month-");
        try
        {
            var sends = Path.Combine(folder.FullName, "sends.txt");
            var run = await VerbRun.ProgramAsync(typeof(DemoProgram).Assembly, ["simulate", .. Options, "--sends", sends]);
            Assert.True(File.Exists(sends), run.Text + run.Complaints);
            return (run, await File.ReadAllLinesAsync(sends));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
