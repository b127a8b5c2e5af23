using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// Imports the configured network file when the program starts; a file with mistakes stops the start, and says them by line.
/// </summary>
public sealed class NetworkImport(
    CurrentNetwork network, IOptions<NetworkOptions> options, TextCatalog texts, IClock clock, ILogger<NetworkImport> log)
{
    /// <summary>Writes the mistakes, and what somebody should look at, to <paramref name="complaints"/>.</summary>
    /// <returns>False when nothing could be imported.</returns>
    public async Task<bool> ImportAsync(TextWriter complaints, CancellationToken ct)
    {
        var local = texts.In(Language.Bokmål);
        var path = options.Value.File!;
        if (!File.Exists(path))
        {
            await complaints.WriteLineAsync(local["file.not-found", path]);
            return false;
        }
        var (text, undecoded) = NetworkText.Decode(await File.ReadAllBytesAsync(path, ct));
        var problems = text is null ? [undecoded!] : await network.ImportAsync(text, clock.GetCurrentInstant(), ct);
        await SayAsync(complaints, local["file.rejected", path], problems, local);
        if (problems.Count > 0)
            return false;
        log.NetworkLoaded(network.Roster.Region, network.Roster.Organizations.Count);
        await SayAsync(complaints, local["file.warned", path], network.Warnings, local);
        return true;
    }

    private static async Task SayAsync(TextWriter complaints, string heading, IReadOnlyList<FileProblem> found, LocalTexts local)
    {
        if (found.Count == 0)
            return;
        await complaints.WriteLineAsync(heading);
        foreach (var problem in found)
            await complaints.WriteLineAsync("  " + problem.Say(local));
    }
}
