using System.CommandLine;
using System.Globalization;
using GevinstBot.Texts;
using GevinstBot.Verbs;
using NodaTime;

namespace GevinstBot.Demo.Simulation;

/// <summary>«simulate»: the whole program, run through months of virtual time on a folder of its own.</summary>
public sealed class SimulateVerb : Verb, IDisposable
{
    private readonly Option<int> _months;
    private readonly Option<int> _seed;
    private readonly Option<LocalDate?> _from;
    private readonly Option<string?> _network;

    /// <summary>Made when it is known that something is to be simulated.</summary>
    private string _folder = "";

    public SimulateVerb(LocalTexts texts) : base("simulate", texts["simulation.what"], texts)
    {
        _months = Add(Number("--months", texts["simulation.option.months"], otherwise: 12, 1, 24, texts["simulation.bad-months"]));
        _seed = Add(Number(
            "--seed", texts["simulation.option.seed"], otherwise: 1, int.MinValue, int.MaxValue, texts["simulation.bad-seed"]));
        _network = Add(new Option<string?>("--network") { Description = texts["simulation.option.network"] });
        _from = Day("--from", texts["simulation.option.from"]);
    }

    /// <summary>Nothing outside the temporary folder is read or written.</summary>
    public override IReadOnlyList<string> SettingsFor(ParseResult asked) =>
        SettingsFor(_folder = Directory.CreateTempSubdirectory("gevinstbot-simulation-").FullName, Request(asked));

    public override async Task<int> RunAsync(WebApplication app, ParseResult asked, CancellationToken ct) =>
        await DemoProgram.PrepareAsync(app) ? await SimulationHost.RunAsync(app, Request(asked), _folder) : 1;

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private SimulationRequest Request(ParseResult asked) => new(
        asked.GetValue(_months), asked.GetValue(_seed), asked.GetValue(_network) is { } file ? Path.GetFullPath(file) : null,
        asked.GetValue(_from));

    private static Option<int> Number(string name, string what, int otherwise, int least, int most, string problem) => new(name)
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

    private static string[] SettingsFor(string folder, SimulationRequest request) =>
    [
        "--urls=http://127.0.0.1:0",
        $"--{DemoSlice.SteppedSetting}=true",
        $"--Storage:Folder={folder}",
        "--Storage:ConnectionString=",
        "--Storage:Endpoint=",
        $"--Network:File={request.NetworkFile}",
        "--Bot:MicrosoftAppId=",
        // One after another, so that the same seed gives the same order everywhere.
        "--Delivery:SendsAtOnce=1",
        // A year is not to last as long as its calls would in real time.
        "--Delivery:CallsASecond=1000",
        "--Logging:LogLevel:Default=Error",
        "--Logging:LogLevel:Microsoft.AspNetCore=Error",
        // The table goes to standard output, so nothing else may.
        "--Logging:Console:LogToStandardErrorThreshold=Trace",
    ];
}
