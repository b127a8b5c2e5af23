using System.Collections.Concurrent;
using System.Text;

namespace GevinstBot.Tests.Growth;

/// <summary>What is measured beside what it may cost, in the order of the table.</summary>
public enum Costing
{
    IdleByOrganizations,
    IdleByTeams,
    IdleMonth,
    RunByPeople,
    RunWithBlockers,
    MonthByOrganizations,
    RunByYears,
    ReportByYears,
    Import,
    YearOfTheDemo,
    YearOnTheClock,
    CardsToAll,
    Memory,
    TabPages,
    TabReading,
    PulseAnswers,
}

/// <summary>
/// What the product costs beside what it may cost, and how that grows, as tables: <c>costs.md</c>, written where GEVINSTBOT_PLOTS says and
/// not at all without it. Each test that measures tells what it has found.
/// </summary>
public static class CostTable
{
    /// <summary>
    /// «Before» is the program of 28 November 2026 in the morning (eceb7990), as it was measured then. What a processor does is measured
    /// again in the same minute where GEVINSTBOT_BEFORE names that program.
    /// </summary>
    private static readonly Dictionary<Costing, (string What, string Reach, string Before)> Reaches = new()
    {
        [Costing.IdleByOrganizations] = (
            "a minute in which nothing happens, calls by day / at night: 11 and 200 organisations", "5 / 2 at most, and the same", "55 / 55 with 11"),
        [Costing.IdleByTeams] = ("the same with 250 teams", "5 / 2 at most, and the same", "–"),
        [Costing.IdleMonth] = ("a month in which nobody does anything, calls", "400,000 at most", "3.4 million"),
        [Costing.RunByPeople] = ("a run, calls: 1,000 people beside 20", "1.5 times at most", "33 times"),
        [Costing.RunWithBlockers] = ("the same with 25 blockers beside 20 people without", "1.5 times at most", "357 times (12,824 calls)"),
        [Costing.MonthByOrganizations] = (
            "a month in which everybody answers, rows: 200 organisations beside 40", "6 times at most", "17.8 times (1.02 million)"),
        [Costing.RunByYears] = ("a run, rows: year 10 beside year 1", "1.1 times at most", "2.1 times"),
        [Costing.ReportByYears] = ("the regional report, rows: year 10 beside year 1", "1.1 times at most", "5.0 times"),
        [Costing.Import] = ("a network file, processor time: 10,000 people beside 1,000", "12 times at most", "not done in 280 s"),
        [Costing.YearOfTheDemo] = ("a simulated year of the demo, processor time, start and compiling included", "20 s at most", "43–58 s"),
        [Costing.YearOnTheClock] = ("the same by the clock, beside its processor time", "1.2 times at most", "1.4–1.6 times (80 s)"),
        [Costing.CardsToAll] = ("a card to 10,000 people, beside what 20 calls a second allow", "1.03 times at most", "not possible"),
        [Costing.Memory] = ("memory meanwhile, above idle", "60 MB at most", "not possible"),
        [Costing.TabPages] = (
            "a page of the tab, processor time: overview / all indicators / one, 40 organisations × 60 indicators × 5 years",
            "50 ms at most", "–"),
        [Costing.TabReading] = ("what its indicators are made of, once after something was stored", "1 s at most", "–"),
        [Costing.PulseAnswers] = ("a målgruppepuls that 10,000 answer within ten minutes", "25 calls and 60 rows an answer at most", "not possible"),
    };

    private static readonly ConcurrentDictionary<Costing, string> Measured = new();
    private static readonly ConcurrentDictionary<Costing, string> MeasuredBefore = new();
    private static readonly ConcurrentDictionary<string, string> Growing = new();
    private static readonly Lock Writing = new();

    public static void Say(Costing what, FormattableString measured)
    {
        Measured[what] = FormattableString.Invariant(measured);
        Write();
    }

    /// <summary>What the program before costs, measured beside it.</summary>
    public static void SayBefore(Costing what, FormattableString measured) => MeasuredBefore[what] = FormattableString.Invariant(measured);

    /// <summary>How something grows, a column for each size.</summary>
    public static void Grow(string title, IReadOnlyList<int> sizes, IEnumerable<(string Name, IReadOnlyList<long> Values)> lines)
    {
        var table = new StringBuilder().Append(Row(title, sizes.Select(size => (long)size))).Append(Rule(sizes.Count + 1));
        foreach (var (name, values) in lines)
            table.Append(Row(name, values));
        Growing[title] = table.ToString();
        Write();
    }

    private static void Write()
    {
        if (!GrowthPlot.IsAsked)
            return;
        lock (Writing)
        {
            var text = new StringBuilder().Append("| what | reach | before | now |\n").Append(Rule(4));
            foreach (var (what, (name, reach, before)) in Reaches)
                text.Append(string.Join(
                    " | ", $"| {name}", reach, MeasuredBefore.GetValueOrDefault(what, before), Measured.GetValueOrDefault(what, "–"))).Append(" |\n");
            foreach (var (_, table) in Growing.OrderBy(table => table.Key, StringComparer.Ordinal))
                text.Append('\n').Append(table);
            File.WriteAllText(Path.Combine(GrowthPlot.Folder!, "costs.md"), text.ToString());
        }
    }

    private static string Row(string name, IEnumerable<long> values) =>
        $"| {name} | {string.Join(" | ", values.Select(value => FormattableString.Invariant($"{value:N0}")))} |\n";

    private static string Rule(int columns) => string.Concat(Enumerable.Repeat("|---", columns)) + "|\n";
}
