using System.CommandLine;
using System.Globalization;
using GevinstBot.Texts;
using GevinstBot.Verbs;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Demo.Simulation;

/// <summary>«simulate»: the whole program, run through months of virtual time on a folder of its own.</summary>
public sealed class SimulateVerb : Verb, IDisposable
{
    private readonly Option<int> _months;
    private readonly Option<int> _seed;
    private readonly Option<LocalDate> _from;
    private readonly Option<string?> _network;

    /// <summary>Made when it is known that something is to be simulated.</summary>
    private string _folder = "";

    public SimulateVerb(LocalTexts texts) : base("simulate", texts["simulation.what"], texts)
    {
        _months = Add(Option<int>(
            "--months", texts["simulation.option.months"], otherwise: 12, texts["simulation.bad-months"],
            text => Number(text) is >= 1 and <= 24 and var read ? read : null));
        _seed = Add(Option<int>("--seed", texts["simulation.option.seed"], otherwise: 1, texts["simulation.bad-seed"], Number));
        _network = Add(new Option<string?>("--network") { Description = texts["simulation.option.network"] });
        _from = Add(Option<LocalDate>("--from", texts["simulation.option.from"], otherwise: null, texts["program.bad-date"], Day));
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
        asked.GetResult(_from) is null ? null : asked.GetValue(_from));

    private static Option<T> Option<T>(string name, string what, T? otherwise, string problem, Func<string, T?> read)
        where T : struct => new(name)
        {
            Description = what,
            DefaultValueFactory = otherwise is { } value ? _ => value : null,
            CustomParser = given =>
            {
                if (read(given.Tokens.Single().Value) is { } typed)
                    return typed;
                given.AddError(problem);
                return default;
            },
        };

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static LocalDate? Day(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 2000 and < 2200 } day } ? day : null;

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
