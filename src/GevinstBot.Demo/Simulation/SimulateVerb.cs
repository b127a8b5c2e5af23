using System.CommandLine;
using System.Globalization;
using GevinstBot.Demo.Simulation.World;
using GevinstBot.Texts;
using GevinstBot.Verbs;
using NodaTime;
using Spectre.Console;

namespace GevinstBot.Demo.Simulation;

/// <summary>«simulate»: the whole program, run through months of virtual time.</summary>
public sealed class SimulateVerb : Verb
{
    private readonly Option<int> _months;
    private readonly Option<int> _seed;
    private readonly Option<LocalDate?> _from;
    private readonly Option<string?> _network;
    private readonly Option<string?> _sends;
    private readonly Option<string?> _actions;
    private readonly Option<string?> _trace;

    public SimulateVerb(LocalTexts texts) : base("simulate", texts["simulation.what"], texts)
    {
        _months = Add(Number("--months", texts["simulation.option.months"], otherwise: 12, 1, 24, texts["simulation.bad-months"]));
        _seed = Add(Number(
            "--seed", texts["simulation.option.seed"], otherwise: 1, int.MinValue, int.MaxValue, texts["simulation.bad-seed"]));
        _network = Add(new Option<string?>("--network") { Description = texts["simulation.option.network"] });
        _from = Day("--from", texts["simulation.option.from"]);
        _sends = Add(new Option<string?>("--sends") { Description = texts["simulation.option.sends"] });
        _actions = Add(new Option<string?>("--actions") { Description = texts["simulation.option.actions"] });
        _trace = Add(new Option<string?>("--trace") { Description = texts["simulation.option.trace"] });
    }

    public override Task<int> RunAsync(WebApplication app, ParseResult asked, CancellationToken ct) => OneThread.RunAsync(async () =>
    {
        var trace = asked.GetValue(_trace) is { } file ? new StreamWriter(file) : null;
        if (await LiveAsync(new WorldPlan(Request(asked)), trace) is not { } outcome)
            return 1;
        if (asked.GetValue(_sends) is { } sends)
            await System.IO.File.WriteAllLinesAsync(sends, outcome.Sends, ct);
        if (asked.GetValue(_actions) is { } actions)
            await System.IO.File.WriteAllLinesAsync(actions, ActionLines.Of(outcome.Facts), ct);
        SimulationTable.Write(Out(), outcome.Report, outcome.Facts, outcome.Network, Texts);
        return outcome.Report.Holds ? 0 : 1;
    });

    /// <summary>With a bar where somebody watches: a file takes no codes that mean something to a screen only.</summary>
    private async Task<SimulationOutcome?> LiveAsync(WorldPlan plan, TextWriter? trace)
    {
        if (Console.IsErrorRedirected)
        {
            await using var quiet = new SimulationHost(plan, trace, _ => { });
            return await quiet.RunAsync();
        }
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await screen.Progress().StartAsync(async progress =>
        {
            var bar = progress.AddTask(Texts["simulation.progress"], maxValue: 1);
            await using var watched = new SimulationHost(plan, trace, done => bar.Value = done);
            return await watched.RunAsync();
        });
    }

    private SimulationRequest Request(ParseResult asked) => new(
        asked.GetValue(_months), asked.GetValue(_seed), asked.GetValue(_network) is { } file ? Path.GetFullPath(file) : null,
        asked.GetValue(_from));

    internal static Option<int> Number(string name, string what, int otherwise, int least, int most, string problem) => new(name)
    {
        Description = what,
        DefaultValueFactory = _ => otherwise,
        CustomParser = given =>
        {
            var text = given.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most)
                return number;
            given.AddError(problem);
            return default;
        },
    };

    private static IAnsiConsole Out()
    {
        var isScreen = !Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isScreen ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isScreen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        // Into a file or a pipe there is no width to keep to; the table is wider than the default.
        if (!isScreen)
            console.Profile.Width = SimulationTable.Width;
        return console;
    }
}
