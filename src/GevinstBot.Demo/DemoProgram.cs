using GevinstBot.Demo.Simulation;
using GevinstBot.LocalTeams;

namespace GevinstBot.Demo;

/// <summary>
/// The product with nothing configured: a made-up network, a stand-in for Teams in the same process, and a clock that stands still
/// until it is moved. Or «simulate»: a year of it at once.
/// </summary>
public sealed class DemoProgram
{
    /// <summary>What the arguments may change: the product without tokens, on this machine alone.</summary>
    private static readonly string[] Settings =
    [
        "--environment=Development",
        "--Bot:AllowAnonymousLocal=true",
        $"--Bot:MicrosoftAppTenantId={Tenant}",
        "--Logging:LogLevel:Default=Warning",
    ];

    /// <summary>A tenant that isn't Microsoft's to give.</summary>
    public const string Tenant = "10ca1000-0000-4000-8000-000000000001";

    private DemoProgram()
    {
    }

    public static async Task<int> Main(string[] args)
    {
        using var simulation = SimulateCommand.Read(args);
        if (simulation is { Refused: { } exitCode })
            return exitCode;
        var app = Program.Build([.. Settings, .. simulation?.Settings ?? args], builder => builder.AddDemo());
        if (!await app.Services.PrepareAsync())
            return 1;
        Program.Map(app);
        app.MapLocalTeams();
        app.MapGet("/", () => TypedResults.Redirect("/local"));
        if (simulation is not null)
            return await simulation.RunAsync(app);
        await app.RunAsync();
        return 0;
    }
}
