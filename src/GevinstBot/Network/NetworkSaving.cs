using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// Makes the next version of the network: of a file that somebody chose to use, or of what stands and a change of it. Both are read as
/// every file is, and written on the version that was seen.
/// </summary>
public sealed class NetworkSaving(NetworkFile file, StoredNetwork stored, CurrentNetwork network, ILogger<NetworkSaving> log)
{
    /// <summary>Stores a file that somebody chose to use: one of another region is never put in the place of this one.</summary>
    /// <param name="text">The file.</param>
    /// <param name="seen">The version it was compared with; null where there was none.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<NetworkResult> ImportAsync(string text, string? seen, Instant now, CancellationToken ct)
    {
        var (reading, before) = (file.Read(text), await stored.ReadableTextAsync(ct));
        return file.OtherRegion(text, reading, before) is { } other
            ? NetworkResult.Rejected([other])
            : await StoreAsync(new NewNetwork(text, seen, now), reading, before, ct);
    }

    /// <summary>Changes the network as it stands; what comes out is read as a file is.</summary>
    /// <param name="edit">Makes the next version of the one that somebody saw.</param>
    /// <param name="seen">That version.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<NetworkResult> EditAsync(Func<FileMap, FileMap> edit, string seen, PersonId by, Instant now, CancellationToken ct)
    {
        var root = NetworkFile.Root(await stored.TextOfAsync(seen, ct)) ?? throw new InvalidDataException($"{seen} can't be read.");
        var text = NetworkWriter.Write(edit(root).WithForm());
        return await StoreAsync(new NewNetwork(text, seen, now, by), file.Read(text), await stored.ReadableTextAsync(ct), ct);
    }

    private async Task<NetworkResult> StoreAsync(NewNetwork next, NetworkReading reading, string? before, CancellationToken ct)
    {
        if (reading.Version is null)
            return NetworkResult.Rejected(reading.Problems);
        if (before == next.Text)
        {
            await network.LoadAsync(ct);
            return NetworkResult.Of(NetworkOutcome.Same);
        }
        var isStored = await stored.TryStoreAsync(next, ct);
        await network.LoadAsync(ct);
        log.NetworkLoaded(network.Roster.Region, network.Roster.Organizations.Count);
        return NetworkResult.Of(isStored ? NetworkOutcome.Stored : NetworkOutcome.Overtaken);
    }
}
