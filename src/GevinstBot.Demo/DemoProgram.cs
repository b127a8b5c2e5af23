using GevinstBot.Demo.Simulation;
using GevinstBot.Domain.Network;
using GevinstBot.LocalTeams;
using GevinstBot.Texts;
using GevinstBot.Verbs;

namespace GevinstBot.Demo;

/// <summary>
/// The product with nothing configured: a made-up network, a stand-in for Teams in the same process, and a clock that stands still
/// until it is moved. Or «simulate»: a year of it at once.
/// </summary>
public sealed class DemoProgram
{
    /// <summary>What the arguments may change: the product without tokens, on this machine alone.</summary>
    internal static readonly string[] Settings =
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
        var texts = new TextCatalog(typeof(DemoProgram).Assembly).In(Language.Bokmål);
        // The product's own words as well, on the demo's store.
        Verb[] verbs = [new SimulateVerb(texts), new WorldsVerb(texts), .. ProductVerbs.All(texts)];
        if (await new CommandLine(texts, verbs).RunAsync(args, Build) is { } exitCode)
            return exitCode;
        var app = Build(args);
        return await PrepareAsync(app) ? await app.ServeAsync() : 1;
    }

    /// <returns>False when it can't start; why has been written.</returns>
    internal static async Task<bool> PrepareAsync(WebApplication app)
    {
        if (app.Services.GetService<SteppedTime>()?.Damaged is { } file)
        {
            var texts = app.Services.GetRequiredService<TextCatalog>().In(Language.Bokmål);
            await Console.Error.WriteLineAsync(texts["clock.damaged", file]);
            return false;
        }
        if (!await app.Services.PrepareAsync())
            return false;
        Program.Map(app);
        app.MapLocalTeams();
        app.MapGet("/", () => TypedResults.Redirect("/local"));
        return true;
    }

    private static WebApplication Build(string[] args) => Program.Build([.. Settings, .. args], builder => builder.AddDemo());
}
