using GevinstBot.Domain.Network;
using GevinstBot.Texts;
#if LOCAL_TEAMS
using System.CommandLine;
using GevinstBot.Local;
using NodaTime.Text;
#endif

namespace GevinstBot.Simulation;

/// <summary>
/// «simulate»: the whole program, run through months of virtual time on a folder of its own. A Release build has no stand-in for
/// Teams to run it on, and says so.
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

    /// <summary>Null when something else than a simulation is asked for.</summary>
    public static SimulateCommand? Read(string[] args) => args is [Name, .. var options] ? Of(options, new TextCatalog().In(Language.Bokmål)) : null;

#if LOCAL_TEAMS
    private const string Tenant = "10ca1000-0000-4000-8000-000000000001";

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
        var months = new Option<int>("--months") { Description = texts["simulation.option.months"], DefaultValueFactory = _ => 12 };
        var seed = new Option<int>("--seed") { Description = texts["simulation.option.seed"], DefaultValueFactory = _ => 1 };
        var network = new Option<string?>("--network") { Description = texts["simulation.option.network"] };
        var from = new Option<string?>("--from") { Description = texts["simulation.option.from"] };
        months.Validators.Add(read => Require(read, read.GetValueOrDefault<int>() is >= 1 and <= 24, texts["simulation.bad-months"]));
        from.Validators.Add(read => Require(read, LocalDatePattern.Iso.Parse(read.GetValueOrDefault<string?>() ?? "").Success, texts["simulation.bad-date"]));
        var simulate = new RootCommand(texts["simulation.what"]) { months, seed, network, from };
        var asked = simulate.Parse(args);
        // Help, or what is wrong with the arguments: the library writes both.
        if (asked.Action is not null || asked.Errors.Count > 0)
            return new SimulateCommand { Refused = asked.Invoke() == 0 ? 0 : Misused };
        var folder = Directory.CreateTempSubdirectory("gevinstbot-simulation-").FullName;
        var request = new SimulationRequest(
            asked.GetValue(months), asked.GetValue(seed), asked.GetValue(network) is { } file ? Path.GetFullPath(file) : null,
            asked.GetValue(from) is { } day ? LocalDatePattern.Iso.Parse(day).Value : null);
        return new SimulateCommand { Folder = folder, Request = request, Settings = SettingsFor(folder, request) };
    }

    private static void Require(System.CommandLine.Parsing.OptionResult read, bool holds, string otherwise)
    {
        if (!holds)
            read.AddError(otherwise);
    }

    private static string[] SettingsFor(string folder, SimulationRequest request) =>
    [
        "--environment=Development",
        "--urls=http://127.0.0.1:0",
        $"--{TimeSlice.SteppedSetting}=true",
        $"--Storage:Folder={folder}",
        "--Storage:ConnectionString=",
        "--Storage:Endpoint=",
        $"--Network:File={request.NetworkFile}",
        "--Bot:AllowAnonymousLocal=true",
        "--Bot:MicrosoftAppId=",
        $"--Bot:MicrosoftAppTenantId={Tenant}",
        // One after another, so that the same seed gives the same order everywhere.
        "--Delivery:SendsAtOnce=1",
        "--Logging:LogLevel:Default=Error",
        "--Logging:LogLevel:Microsoft.AspNetCore=Error",
        // The table goes to standard output, so nothing else may.
        "--Logging:Console:LogToStandardErrorThreshold=Trace",
    ];
#else
    public Task<int> RunAsync(WebApplication app) => throw new InvalidOperationException("A Release build has no simulation.");

    public void Dispose()
    {
    }

    private static SimulateCommand Of(string[] args, LocalTexts texts)
    {
        Console.Error.WriteLine(texts["simulation.not-in-release"]);
        return new SimulateCommand { Refused = Misused };
    }
#endif
}
