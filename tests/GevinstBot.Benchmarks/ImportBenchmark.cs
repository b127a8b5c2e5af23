using System.Diagnostics;
using System.Globalization;
using GevinstBot.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Reporting;
using GevinstBot.Tests.Growth;
using YamlDotNet.Core;

namespace GevinstBot.Benchmarks;

/// <summary>
/// Processor time of reading network files of a hundred to ten thousand people, beside the floor: YamlDotNet going through the same
/// text and keeping nothing. Both grow as the text does, as long as nothing in a file is looked for by looking through all.
/// </summary>
internal static class ImportBenchmark
{
    private const int Tries = 5;

    private static readonly NetworkFile File = new(
        [new MeetingPlanSection(), new AvoidPeriodSection(), new IndicatorSection(), new PulseSection(), new CohortSection()]);

    public static void Run()
    {
        Console.WriteLine($"Processor time, in milliseconds: the least of {Tries} readings; in parentheses how many times the row above.");
        Console.WriteLine(Row("people", "the floor", "a network"));
        var above = (Floor: double.NaN, Network: double.NaN);
        foreach (var organizations in (int[])[2, 20, 200])
        {
            var network = new LargeNetwork(organizations, organizations * 12);
            var text = network.Text();
            var now = (Floor: Least(() => Floor(text)), Network: Least(() => Network(text)));
            Console.WriteLine(Row($"{network.People.Count():N0}", Cell(now.Floor, above.Floor), Cell(now.Network, above.Network)));
            above = now;
        }
    }

    private static void Floor(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
        }
    }

    private static void Network(string text)
    {
        if (File.Read(text).Problems is [var problem, ..])
            throw new InvalidOperationException($"Line {problem.Line}: {problem.TextKey}.");
    }

    // A machine with something else to do makes a reading longer and never shorter; the first is for the compilers.
    private static double Least(Action read) => Enumerable.Range(0, Tries + 1).Select(_ => Cost(read)).Skip(1).Min();

    private static double Cost(Action read)
    {
        using var process = Process.GetCurrentProcess();
        GC.Collect();
        var before = process.TotalProcessorTime;
        read();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static string Cell(double cost, double above) =>
        string.Create(CultureInfo.InvariantCulture, $"{cost:F1}{(double.IsNaN(above) ? "" : $" ({cost / above:F1})")}");

    private static string Row(params string[] cells) => string.Concat(cells.Select(cell => $"{cell,16}"));
}
