using System.CommandLine;
using System.Globalization;
using GevinstBot.Demo.Simulation.World;
using GevinstBot.Texts;
using GevinstBot.Verbs;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// «worlds»: years in which things go wrong, one for each seed. A promise that is broken ends its world, and is told with what to type to
/// see it again.
/// </summary>
public sealed class WorldsVerb : Verb
{
    private readonly Option<int> _months;
    private readonly Option<int> _seed;
    private readonly Option<int> _count;
    private readonly Option<bool> _twice;
    private readonly Option<string?> _trace;

    public WorldsVerb(LocalTexts texts) : base("worlds", texts["worlds.what"], texts)
    {
        _seed = Add(SimulateVerb.Number(
            "--seed", texts["worlds.option.seed"], otherwise: 1, int.MinValue, int.MaxValue, texts["simulation.bad-seed"]));
        _count = Add(SimulateVerb.Number("--count", texts["worlds.option.count"], otherwise: 1, 1, 100_000, texts["worlds.bad-count"]));
        _months = Add(SimulateVerb.Number(
            "--months", texts["simulation.option.months"], otherwise: 12, 1, 24, texts["simulation.bad-months"]));
        _twice = Add(new Option<bool>("--twice") { Description = texts["worlds.option.twice"] });
        _trace = Add(new Option<string?>("--trace") { Description = texts["simulation.option.trace"] });
    }

    public override Task<int> RunAsync(WebApplication app, ParseResult asked, CancellationToken ct) => OneThread.RunAsync(async () =>
    {
        var broken = 0;
        for (var number = 0; number < asked.GetValue(_count); number++)
        {
            if (!await LiveAsync(asked.GetValue(_seed) + number, asked))
                broken++;
        }
        return broken == 0 ? 0 : 1;
    });

    private async Task<bool> LiveAsync(int seed, ParseResult asked)
    {
        var months = asked.GetValue(_months);
        var (lived, broken) = await LiveAsync(seed, months, asked.GetValue(_trace));
        if (lived is not null)
            Console.WriteLine(lived);
        if (broken is null && asked.GetValue(_twice) && await LiveAsync(seed, months, trace: null) is var again && again.Lived != lived)
            broken = Texts["worlds.differs", lived!, again.Lived ?? again.Broken!];
        return broken is null || Complain(seed, months, broken);
    }

    /// <returns>What was lived through, null when a promise ended it; and what was broken, null when nothing was.</returns>
    private async Task<(string? Lived, string? Broken)> LiveAsync(int seed, int months, string? trace)
    {
        await using var host = new SimulationHost(
            WorldPlan.Hard(seed, months), trace is null ? null : new StreamWriter(trace), _ => { });
        try
        {
            // What it couldn't begin for has been written.
            if (await host.RunAsync() is not { } outcome)
                return (null, "");
            var findings = Findings(outcome).ToList();
            return (Said(seed, outcome), findings.Count == 0 ? null : string.Join('\n', findings));
        }
        catch (Exception broken)
        {
            return (null, broken is BrokenPromiseException ? broken.Message : broken.ToString());
        }
    }

    private string Said(int seed, SimulationOutcome outcome) => Texts[
        "worlds.lived", seed, outcome.Facts.Messages.Count, outcome.Facts.Acknowledged.Count, outcome.Kills, outcome.Deployments,
        outcome.Steps, outcome.Trace];

    /// <summary>
    /// What can only be seen when all is over; the rest was checked at every step. What becomes of actions is for people to do, who are
    /// hindered here: «simulate» asks it of a year in which they aren't.
    /// </summary>
    private static IEnumerable<string> Findings(SimulationOutcome outcome) =>
        from check in outcome.Report.Checks
        where check.Key is "left-out" or "stored" or "filled" or "errors"
        from finding in check.Findings
        select $"«{check.Key}»: {finding}";

    private bool Complain(int seed, int months, string what)
    {
        Console.WriteLine(Texts["worlds.broken", seed, what]);
        Console.WriteLine(Texts["worlds.again", string.Create(
            CultureInfo.InvariantCulture,
            $"dotnet run --project src/GevinstBot.Demo -- worlds --seed {seed} --months {months} --trace world.txt")]);
        return false;
    }
}
