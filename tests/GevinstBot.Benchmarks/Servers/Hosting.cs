using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GevinstBot.Benchmarks.Servers;

internal static class Hosting
{
    /// <summary>So many calls are on their way at once, whichever server makes them.</summary>
    public const int AtOnce = 16;

    public static WebApplication Create(string port, Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development", Args = [] });
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        // The servers are measured in the time that passes.
#pragma warning disable RS0030
        builder.Services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services?.Invoke(builder.Services);
        return builder.Build();
    }

    public static Task ManyAsync(int count, Func<Task> send) =>
        Parallel.ForEachAsync(Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) => await send());

    /// <summary>Standard input closes with the program that measures, however it ends.</summary>
    public static async Task RunUntilParentEndsAsync(WebApplication app)
    {
        await app.StartAsync();
        await Console.OpenStandardInput().CopyToAsync(Stream.Null);
        await app.DisposeAsync();
    }
}
