using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// Imports the configured network file when the program starts; a file with mistakes stops the start, and says them by line. With none
/// configured, what has been imported before counts.
/// </summary>
public sealed class NetworkImport(
    CurrentNetwork network, NamedNetworkFile file, IOptions<NetworkOptions> options, IClock clock, ILogger<NetworkImport> log)
{
    /// <summary>Writes the mistakes, and what somebody should look at, to <paramref name="complaints"/>.</summary>
    /// <returns>False when nothing could be imported.</returns>
    public async Task<bool> ImportAsync(TextWriter complaints, CancellationToken ct)
    {
        if (!options.Value.IsNamed)
            return await LoadAsync(complaints, ct);
        var path = options.Value.File!;
        if (await file.ReadAsync(path, complaints, ct) is not { } text)
            return false;
        await StoreAsync(text, ct);
        await file.WarnAsync(path, complaints, network.Warnings);
        return true;
    }

    private async Task<bool> LoadAsync(TextWriter complaints, CancellationToken ct)
    {
        if (!await file.IsReadableAsync(await network.ReadableTextAsync(ct), complaints))
            return false;
        await network.LoadAsync(ct);
        return true;
    }

    /// <summary>What is stored counts from now on.</summary>
    /// <param name="text">A file without mistakes.</param>
    /// <param name="ct">Stops it.</param>
    public async Task StoreAsync(string text, CancellationToken ct)
    {
        await network.ImportAsync(text, clock.GetCurrentInstant(), ct);
        log.NetworkLoaded(network.Roster.Region, network.Roster.Organizations.Count);
    }
}
