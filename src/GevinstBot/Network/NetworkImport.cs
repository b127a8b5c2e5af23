using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// What the program does with the configured network file when it starts. The store is the truth: a first start imports the file;
/// afterwards a file that has changed is a proposal to the lead, and what was set from Teams stays. With no file configured, what is
/// stored counts.
/// </summary>
public sealed class NetworkImport(
    NamedNetworkFile file, StoredNetwork stored, NetworkSaving saving, NetworkProposing proposing, CurrentNetwork network,
    IOptions<NetworkOptions> options, IClock clock)
{
    /// <summary>Writes the mistakes, and what somebody should look at, to <paramref name="complaints"/>.</summary>
    /// <returns>False when there is no network to start with.</returns>
    public async Task<bool> ImportAsync(TextWriter complaints, CancellationToken ct)
    {
        if (!options.Value.IsNamed)
            return await LoadAsync(complaints, ct);
        var (path, now) = (options.Value.File!, clock.GetCurrentInstant());
        var text = await file.ReadAsync(path, complaints, ct);
        if (await stored.IsReadableAsync(ct))
        {
            // What is stored counts, whatever the file is like; a mistake in it has been said.
            await network.LoadAsync(ct);
            if (text is not null)
                await proposing.OfferAsync(path, text, complaints, now, ct);
            return true;
        }
        if (text is null)
            return false;
        // Nothing that can be read is stored: the file is the network. Another instance may do the same at this moment.
        await saving.ImportAsync(text, await stored.VersionAsync(ct), now, ct);
        await file.WarnAsync(path, complaints, network.Warnings);
        return true;
    }

    private async Task<bool> LoadAsync(TextWriter complaints, CancellationToken ct)
    {
        // With a lead named, an empty store is where a network begins; one that can't be read is not.
        var isToBeSetUp = stored.ToBeSetUp is not null && await stored.VersionAsync(ct) is null;
        if (!isToBeSetUp && !await file.IsReadableAsync(await stored.ReadableTextAsync(ct), complaints))
            return false;
        await network.LoadAsync(ct);
        return true;
    }
}
