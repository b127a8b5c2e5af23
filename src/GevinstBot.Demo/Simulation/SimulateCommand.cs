using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace GevinstBot.Demo.Simulation;

/// <summary>
/// «simulate»: the whole program, run through months of virtual time on a folder of its own.
/// </summary>
public sealed class SimulateCommand : IDisposable
{
    public const string Name = "simulate";

    private const int Misused = 2;

    private SimulateCommand()
    {
    }

    /// <summary>Set when there is nothing to run: the exit code to leave with; why has been written.</summary>
    public int? Refused { get; private init; }

    /// <summary>The program's settings in a simulation: nothing outside the temporary folder is read or written.</summary>
    public string[] Settings { get; private init; } = [];

    /// <summary>
    /// Null when the arguments are settings of the program, which then starts. Help, and what is no command, start nothing.
    /// </summary>
    public static SimulateCommand? Read(string[] args) =>
        args.Any(IsHelp) || (args is [var first, ..] && IsWord(first))
            ? Of(args, new TextCatalog(typeof(SimulateCommand).Assembly).In(Language.Bokmål))
            : null;

    private static bool IsHelp(string argument) => argument is "--help" or "-h" or "-?" or "/?";

    /// <summary>Settings are given as <c>--Name value</c>, <c>/Name value</c> or <c>Name=value</c>.</summary>
    private static bool IsWord(string argument) => !argument.StartsWith('-') && !argument.StartsWith('/') && !argument.Contains('=');

    private string Folder { get; init; } = "";

    private SimulationRequest Request { get; init; } = new(Months: 0, Seed: 0, NetworkFile: null, FirstDay: null);

    public Task<int> RunAsync(WebApplication app) => SimulationHost.RunAsync(app, Request, Folder);

    public void Dispose()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    private static SimulateCommand Of(string[] args, LocalTexts texts)
    {
        var months = Option<int>(
            "--months", texts["simulation.option.months"], otherwise: 12, texts["simulation.bad-months"],
            text => Number(text) is >= 1 and <= 24 and var read ? read : null);
        var seed = Option<int>("--seed", texts["simulation.option.seed"], otherwise: 1, texts["simulation.bad-seed"], Number);
        var from = Option<LocalDate>("--from", texts["simulation.option.from"], otherwise: null, texts["simulation.bad-date"], Day);
        var network = new Option<string?>("--network") { Description = texts["simulation.option.network"] };
        var simulate = new Command(Name, texts["simulation.what"]) { months, seed, network, from };
        var asked = new RootCommand(texts["program.what"]) { simulate }.Parse(args);
        // Help, or what is wrong with the arguments: the library writes both.
        if (asked.Action is not null || asked.Errors.Count > 0)
            return new SimulateCommand { Refused = asked.Invoke() == 0 ? 0 : Misused };
        var folder = Directory.CreateTempSubdirectory("gevinstbot-simulation-").FullName;
        var request = new SimulationRequest(
            asked.GetValue(months), asked.GetValue(seed), asked.GetValue(network) is { } file ? Path.GetFullPath(file) : null,
            asked.GetResult(from) is null ? null : asked.GetValue(from));
        return new SimulateCommand { Folder = folder, Request = request, Settings = SettingsFor(folder, request) };
    }

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
