namespace GevinstBot.LocalTeams;

/// <summary>The stand-in as a process of its own, for a bot in any language: <see cref="CommandLine.Usage"/> says how.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (CommandLine.Read(args, out var problem) is not { } line)
        {
            await Console.Error.WriteLineAsync($"{problem}\n{CommandLine.Usage}");
            return 1;
        }

        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = line.HostArguments, ContentRootPath = AppContext.BaseDirectory });
#pragma warning disable RS0030 // As a process of its own this is the one place where the clock of the machine comes in.
        builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddLocalTeams(line.Configure);
        await using var app = builder.Build();
        app.MapGet("/", () => TypedResults.Redirect("/local"));
        app.MapLocalTeams();
        await app.RunAsync();
        return 0;
    }
}
