using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>Imports the configured network file when the program starts; a file with mistakes stops the start, and says them by line.</summary>
public sealed class NetworkImport(
    CurrentNetwork network, IOptions<NetworkOptions> options, IHostEnvironment environment, TextCatalog texts, IClock clock, ILogger<NetworkImport> log)
{
    private const string DemoFile = "Network/demo.yaml";

    /// <summary>Writes the mistakes to <paramref name="complaints"/>.</summary>
    /// <returns>False when nothing could be imported.</returns>
    public async Task<bool> ImportAsync(TextWriter complaints, CancellationToken ct)
    {
        var local = texts.In(Language.Bokmål);
        // The demo network is for a developer's machine: nobody's real tables may get it because a setting was forgotten.
        var path = options.Value.File is { Length: > 0 } file ? file
            : environment.IsDevelopment() ? Path.Combine(AppContext.BaseDirectory, DemoFile) : null;
        if (!File.Exists(path))
        {
            await complaints.WriteLineAsync(path is null ? local["file.none"] : local["file.not-found", path]);
            return false;
        }
        var problems = await network.ImportAsync(await File.ReadAllTextAsync(path, ct), clock.GetCurrentInstant(), ct);
        if (problems.Count == 0)
        {
            log.NetworkLoaded(network.Roster.Region, network.Roster.Organizations.Count);
            return true;
        }
        await complaints.WriteLineAsync(local["file.rejected", path]);
        foreach (var problem in problems)
            await complaints.WriteLineAsync("  " + local["file.problem", problem.Line, local[problem.TextKey, [.. problem.Arguments]]]);
        return false;
    }
}
