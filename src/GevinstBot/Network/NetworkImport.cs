using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// What the program does with the configured network file when it starts. The store is the truth: a first start imports the file;
/// afterwards a file that has changed is a proposal to the lead, and what was set from Teams stays. With no file configured, what is
/// stored counts.
/// </summary>
public sealed class NetworkImport(
    CurrentNetwork network, NetworkTable versions, NetworkProposalTable proposals, NamedNetworkFile file, IOptions<NetworkOptions> options,
    IClock clock, ILogger<NetworkImport> log)
{
    /// <summary>Writes the mistakes, and what somebody should look at, to <paramref name="complaints"/>.</summary>
    /// <returns>False when there is no network to start with.</returns>
    public async Task<bool> ImportAsync(TextWriter complaints, CancellationToken ct)
    {
        if (!options.Value.IsNamed)
            return await LoadAsync(complaints, ct);
        var path = options.Value.File!;
        var text = await file.ReadAsync(path, complaints, ct);
        if (await network.IsReadableAsync(ct))
            return await StandsAsync(path, text, complaints, ct);
        if (text is null)
            return false;
        await FirstAsync(text, ct);
        await file.WarnAsync(path, complaints, network.Warnings);
        return true;
    }

    private async Task<bool> LoadAsync(TextWriter complaints, CancellationToken ct)
    {
        // With a lead named, an empty store is where a network begins; one that can't be read is not.
        var isToBeSetUp = options.Value.SetUpBy is not null && await network.VersionAsync(ct) is null;
        if (!isToBeSetUp && !await file.IsReadableAsync(await network.ReadableTextAsync(ct), complaints))
            return false;
        await network.LoadAsync(ct);
        return true;
    }

    /// <summary>Nothing that can be read is stored: the file is the network. Another instance may do the same at this moment.</summary>
    private async Task FirstAsync(string text, CancellationToken ct) => await StoreAsync(text, await network.VersionAsync(ct), ct);

    /// <summary>A file is the network from now on, unless the network has changed since it was seen.</summary>
    /// <param name="text">A file without mistakes, of the same region.</param>
    /// <param name="seen">The version it was compared with; null where there was none.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<NetworkOutcome> StoreAsync(string text, string? seen, CancellationToken ct)
    {
        var result = await network.ImportAsync(text, seen, Now, ct);
        log.NetworkLoaded(network.Roster.Region, network.Roster.Organizations.Count);
        return result.Outcome;
    }

    private Instant Now => clock.GetCurrentInstant();

    /// <summary>What is stored counts, whatever the file is like; a mistake in it has been said.</summary>
    private async Task<bool> StandsAsync(string path, string? text, TextWriter complaints, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        if (text is not null && await IsOtherAsync(text, ct))
            await ProposeAsync(path, text, complaints, ct);
        return true;
    }

    /// <summary>Neither what counts nor what was imported before it was changed from Teams.</summary>
    private async Task<bool> IsOtherAsync(string text, CancellationToken ct) =>
        await network.TextAsync(ct) != text && await versions.LastFileAsync(ct) != NetworkName.FingerprintOf(text);

    private async Task ProposeAsync(string path, string text, TextWriter complaints, CancellationToken ct)
    {
        if (await network.OtherRegionAsync(text, ct) is { } other)
        {
            await file.RefuseAsync(path, complaints, [other]);
            return;
        }
        var (fingerprint, now) = (NetworkName.FingerprintOf(text), Now);
        // The text first: what can be seen as proposed can be read.
        await versions.ProposeAsync(text, now, ct);
        await proposals.ProposeAsync(fingerprint, now, ct);
        var known = await proposals.FindReadableAsync(fingerprint, ct);
        log.NetworkFileProposed(fingerprint);
        await file.SayProposedAsync(path, complaints, isDeclined: known?.Decision is FileDecision.Declined);
    }
}
