using GevinstBot.Domain.Network;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>
/// Makes the next version of the network: of a file that somebody chose to use, or of what stands and a change of it. Both are read as
/// every file is, and written on the version that was seen.
/// </summary>
public sealed class NetworkSaving(
    NetworkFile file, StoredNetwork stored, CurrentNetwork network, ErasedPeople erased, ILogger<NetworkSaving> log)
{
    /// <summary>
    /// Stores a file that somebody chose to use: never one of another region, one in the place of what is damaged, or one that names
    /// somebody who was erased.
    /// </summary>
    /// <param name="text">The file.</param>
    /// <param name="seen">The version it was compared with; null where there was none.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<NetworkResult> ImportAsync(string text, string? seen, Instant now, CancellationToken ct)
    {
        return (await stored.StandingAsync(ct)).Damage is { } damage ? NetworkResult.Rejected([damage])
            : await erased.InAsync(text, ct) is { Count: > 0 } named ? NetworkResult.Rejected(named)
            : await ImportOverAsync(text, seen, now, ct);
    }

    /// <summary>
    /// The same for somebody who has been told, and wants it all the same: that what is stored is damaged, or who was erased.
    /// </summary>
    /// <inheritdoc cref="ImportAsync"/>
    public async Task<NetworkResult> ImportOverAsync(string text, string? seen, Instant now, CancellationToken ct)
    {
        var (reading, before) = (file.Read(text), await stored.TextAsync(ct));
        return file.OtherRegion(text, reading, before) is { } other
            ? NetworkResult.Rejected([other])
            : await StoreAsync(new NewNetwork(text, seen, now), reading, before, ct);
    }

    /// <summary>Changes the network as it stands; what comes out is read as a file is.</summary>
    /// <param name="edit">Makes the next version of the one that somebody saw.</param>
    /// <param name="seen">That version.</param>
    /// <param name="by">Who changes it; null for whoever runs the program.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<NetworkResult> EditAsync(Func<FileMap, FileMap> edit, string seen, PersonId? by, Instant now, CancellationToken ct)
    {
        var standing = await stored.StandingAsync(ct);
        if (standing.Damage is { } damage)
            return NetworkResult.Rejected([damage]);
        await network.LoadAsync(ct);
        if (standing.Name != seen)
            return NetworkResult.Of(NetworkOutcome.Overtaken);
        var text = NetworkWriter.Write(edit(NetworkFile.Root(standing.Text!)!).WithForm());
        return await StoreAsync(new NewNetwork(text, seen, now, by?.Value ?? ""), file.Read(text), standing.Text, ct);
    }

    /// <summary>Puts an older version in the place of one that is damaged.</summary>
    /// <param name="text">The version.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<NetworkResult> RecoverAsync(string text, Instant now, CancellationToken ct) => await StoreAsync(
        new NewNetwork(text, await stored.VersionAsync(ct), now, EditedBy: ""), file.Read(text), before: null, ct);

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
