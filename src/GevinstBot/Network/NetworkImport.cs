using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// What the program does with the configured network file when it starts. The store is the truth: a first start imports the file;
/// afterwards a file that has changed is a proposal to the lead, and what was set from Teams stays. With no file configured, what is
/// stored counts. A store that is damaged is never taken for an empty one.
/// </summary>
public sealed class NetworkImport(
    NamedNetworkFile file, StoredNetwork stored, NetworkSaving saving, NetworkProposing proposing, CurrentNetwork network,
    IOptions<NetworkOptions> options, IClock clock)
{
    /// <summary>Writes the mistakes, and what somebody should look at, to <paramref name="complaints"/>.</summary>
    /// <returns>False when there is no network to start with.</returns>
    public async Task<bool> ImportAsync(TextWriter complaints, CancellationToken ct)
    {
        var standing = await stored.StandingAsync(ct);
        if (!await file.IsWholeAsync(standing, complaints))
            return false;
        if (standing.Version is null && !options.Value.IsNamed)
            return await SetUpAsync(complaints, ct);
        var (path, now) = (options.Value.File, clock.GetCurrentInstant());
        var text = options.Value.IsNamed ? await file.ReadAsync(path!, complaints, ct) : null;
        if (standing.Version is not null)
        {
            // What is stored counts, whatever the file is like; a mistake in it has been said.
            await network.LoadAsync(ct);
            await proposing.OfferAsync(path, text, complaints, now, ct);
            return true;
        }
        if (text is null)
            return false;
        // Nothing is stored: the file is the network. Another instance may do the same at this moment.
        await saving.ImportAsync(text, seen: null, now, ct);
        await file.WarnAsync(path!, complaints, network.Warnings);
        return true;
    }

    /// <summary>With a lead named, an empty store is where a network begins.</summary>
    private async Task<bool> SetUpAsync(TextWriter complaints, CancellationToken ct)
    {
        if (stored.ToBeSetUp is null)
            return await file.SayNoneAsync(complaints);
        await network.LoadAsync(ct);
        return true;
    }
}
