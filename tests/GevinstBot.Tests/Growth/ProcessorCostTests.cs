using System.Diagnostics;
using System.Globalization;
using GevinstBot.Demo;
using GevinstBot.LearningNetwork;
using GevinstBot.Network;
using GevinstBot.Pulse;
using GevinstBot.Reporting;

namespace GevinstBot.Tests.Growth;

/// <summary>
/// What is measured in processor time, for <see cref="CostTable"/> alone: a time that is asserted fails on a busy machine, and says nothing
/// there. In an ordinary run these do nothing; what they measure is tested elsewhere.
/// </summary>
[Collection(Alone.Name)]
[Trait("Lane", "Slow")]
[Trait("Measures", "Cost")]
public sealed class ProcessorCostTests
{
    private const int Tries = 5;

    private static readonly NetworkFile File = new(
        [new MeetingPlanSection(), new AvoidPeriodSection(), new IndicatorSection(), new PulseSection(), new CohortSection()]);

    [Fact]
    public void A_network_file_of_ten_thousand_people_beside_one_of_a_thousand()
    {
        if (!GrowthPlot.IsAsked)
            return;
        var (few, many) = (Import(organizations: 20), Import(organizations: 200));
        CostTable.Say(Costing.Import, $"{many / few:F1} times ({many:N0} ms beside {few:N0} ms)");
    }

    [Fact]
    public async Task A_year_of_the_demo_by_the_clock_beside_its_processor_time()
    {
        if (!GrowthPlot.IsAsked)
            return;
        if (Environment.GetEnvironmentVariable("GEVINSTBOT_BEFORE") is { Length: > 0 } before)
        {
            var (clock, cpu) = await YearAsync(before);
            CostTable.SayBefore(Costing.YearOfTheDemo, $"{cpu:F1} s");
            CostTable.SayBefore(Costing.YearOnTheClock, $"{clock / cpu:F2} times ({clock:F1} s)");
        }
        var now = await YearAsync(typeof(DemoProgram).Assembly.Location);
        CostTable.Say(Costing.YearOfTheDemo, $"{now.Cpu:F1} s");
        CostTable.Say(Costing.YearOnTheClock, $"{now.Clock / now.Cpu:F2} times ({now.Clock:F1} s)");
    }

    /// <summary>The shell measures what a process and its start took.</summary>
    private static async Task<(double Clock, double Cpu)> YearAsync(string program)
    {
        var simulate = $"dotnet '{program}' simulate --months 12 --seed 7";
        var start = new ProcessStartInfo("bash", ["-c", $"TIMEFORMAT='%R %U %S'; time {simulate} > /dev/null"]) { RedirectStandardError = true };
        // As whoever types it has it, and not as the tests do.
        start.Environment.Remove("DOTNET_TC_CallCountThreshold");
        start.Environment.Remove("DOTNET_EnableWriteXorExecute");
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        var times = said.Trim().Split(' ').Select(time => double.Parse(time, CultureInfo.InvariantCulture)).ToList();
        return (times[0], times[1] + times[2]);
    }

    /// <summary>The least of some: a machine with something else to do makes a reading longer and never shorter.</summary>
    private static double Import(int organizations)
    {
        var text = new LargeNetwork(organizations, organizations * 12).Text();
        // What was read is known by its text: each time another.
        return Enumerable.Range(0, Tries + 1).Select(number => Cost($"{text}\n# {number}\n")).Skip(1).Min();
    }

    private static double Cost(string text)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        Assert.Empty(File.Read(text).Problems);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
