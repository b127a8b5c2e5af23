using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Storage;
using GevinstBot.Texts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using NodaTime;
using Spectre.Console;

namespace GevinstBot.Demo.Simulation;

/// <summary>Starts the program as it is, puts the people beside it, and lets the time run.</summary>
public static class SimulationHost
{
    /// <summary>How long before a file's first meeting the simulation begins: before the first card about it.</summary>
    private const int WorkingDaysBefore = 20;

    private static readonly LocalTime Morning = new(8, 0);

    public static async Task<int> RunAsync(WebApplication app, SimulationRequest request, string folder)
    {
        var services = app.Services;
        if (services.GetRequiredService<StorageOptions>() is not { IsEmbedded: true } storage || storage.Folder != folder)
            throw new InvalidOperationException("A simulation writes to its own folder only.");
        using var errors = new ErrorLog();
        services.GetRequiredService<ILoggerFactory>().AddProvider(errors);
        await using (app)
        {
            var period = Period(services, request);
            services.GetRequiredService<SteppedTime>().MoveTo(period.Start);
            await app.StartAsync();
            var witness = Make<SimulationWitness>(services);
            await LiveAsync(services, request, period, witness);
            var facts = await witness.FactsAsync(period, errors.Errors, CancellationToken.None);
            await app.StopAsync();
            var report = SimulationReport.Of(facts);
            SimulationTable.Write(Out(), report, facts, services.GetRequiredService<CurrentNetwork>(), Texts(services));
            return report.Holds ? 0 : 1;
        }
    }

    private static async Task LiveAsync(IServiceProvider services, SimulationRequest request, Interval period, SimulationWitness witness)
    {
        var network = services.GetRequiredService<CurrentNetwork>();
        var address = services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address) };
        var teams = new SimulatedTeams(http);
        var chance = new Chance(request.Seed);
        var people = new SimulatedPeople(network.Roster, network.Zone, chance);
        var answers = new SimulatedAnswers(teams, network, chance, Texts(services)["simulation.words"], () => witness.Tried(Trial.Mistake));
        var life = new SimulatedLife(teams, people, answers, witness);
        var run = Make<SimulationRun>(services, life, witness);
        run.Plan(people, period, Texts(services));
        if (Console.IsErrorRedirected)
        {
            // Nobody watches a file, and a bar is drawn with codes that mean something to a screen only.
            await run.RunAsync(period, new Bar(_ => { }), CancellationToken.None);
            return;
        }
        var screen = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await screen.Progress().StartAsync(async progress =>
        {
            var bar = progress.AddTask(Texts(services)["simulation.progress"], maxValue: period.Duration.TotalDays);
            await run.RunAsync(period, new Bar(now => bar.Value = (now - period.Start).TotalDays), CancellationToken.None);
            bar.Value = bar.MaxValue;
        });
    }

    private static Interval Period(IServiceProvider services, SimulationRequest request)
    {
        var network = services.GetRequiredService<CurrentNetwork>();
        var start = request switch
        {
            { FirstDay: { } day } => day,
            { NetworkFile: not null } when network.Meetings.Days is [var first, ..] =>
                network.Calendar.AddWorkingDays(first, -WorkingDaysBefore),
            _ => network.DayOf(services.GetRequiredService<IClock>().GetCurrentInstant()),
        };
        var end = start.PlusMonths(request.Months);
        return new Interval(OsloTime.At(start, Morning, network.Zone), OsloTime.At(end, Morning, network.Zone));
    }

    private static LocalTexts Texts(IServiceProvider services) => services.GetRequiredService<TextCatalog>().In(Language.Bokmål);

    private static T Make<T>(IServiceProvider services, params object[] beside) => ActivatorUtilities.CreateInstance<T>(services, beside);

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

    /// <summary>Reports at once: Progress would do it on another thread, after the end.</summary>
    private sealed class Bar(Action<Instant> report) : IProgress<Instant>
    {
        public void Report(Instant value) => report(value);
    }
}
