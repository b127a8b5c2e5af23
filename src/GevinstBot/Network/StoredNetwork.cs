using System.Collections.Concurrent;
using GevinstBot.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>The network as it lies in the store: what counts there, its text, and what this program reads in it.</summary>
public sealed class StoredNetwork(
    NetworkFile file, NetworkTable versions, ChangeMark changes, IOptions<NetworkOptions> options, ILogger<StoredNetwork> log)
{
    // Replaced as a whole when another version counts.
    private Counted? _counted;

    /// <summary>A network of which nothing is stored, with only the lead who is to set it up; null where no lead is named.</summary>
    public NetworkVersion? ToBeSetUp => options.Value.SetUpBy is { } lead ? file.Nothing(lead) : null;

    /// <summary>The name of the version that counts; null before the first, and where nobody can tell which it is.</summary>
    public async Task<string?> VersionAsync(CancellationToken ct) => (await versions.CurrentAsync(ct)).Version;

    /// <summary>The name of the version that counted at a moment; before the first, the first. Null when there is none.</summary>
    /// <param name="current">The one that counts. As long as it does, what counted before it stays as it was, and is asked once.</param>
    /// <param name="at">The moment.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<string?> VersionAtAsync(string current, Instant at, CancellationToken ct)
    {
        if (NetworkName.Find(current)?.At <= at)
            return current;
        var counted = _counted is { } known && known.Current == current ? known : _counted = new Counted(current, []);
        return counted.At.TryGetValue(at, out var name) ? name : counted.At[at] = await versions.AtAsync(at, ct);
    }

    /// <summary>What is stored, byte for byte; null where nothing is, or it can't be had.</summary>
    public async Task<string?> TextAsync(CancellationToken ct) =>
        await VersionAsync(ct) is { } name ? await versions.FindTextAsync(name, ct) : null;

    /// <summary>How it stands, and what is broken.</summary>
    public async Task<NetworkStanding> StandingAsync(CancellationToken ct)
    {
        var current = await versions.CurrentAsync(ct);
        if (current.Version is not { } name)
            return current.IsThere ? NetworkStanding.Broken(null, null, "network-store.current-unreadable")
                : await versions.HasVersionsAsync(ct) ? NetworkStanding.Broken(null, null, "network-store.current-missing")
                : await versions.HasCountedAsync(ct) ? NetworkStanding.Broken(null, null, "network-store.empty")
                : NetworkStanding.None;
        if (await versions.FindTextAsync(name, ct) is not { } text)
            return NetworkStanding.Broken(name, null, "network-store.version-missing", name);
        return file.Read(text) switch
        {
            { Version: { } version } => new NetworkStanding(name, text, version, null),
            { Problems: [{ TextKey: NetworkFile.OtherForm }, ..] } => NetworkStanding.Broken(name, text, "network-store.newer", name),
            { Problems: var found } => NetworkStanding.Broken(name, text, "network-store.version-unreadable", name, $"{found[0].Line}"),
        };
    }

    /// <summary>
    /// A version, read. A newer program beside this one may have imported what this one can't read, or the row was damaged: null, and
    /// whoever has a network goes on with that.
    /// </summary>
    public async Task<NetworkVersion?> FindAsync(string name, CancellationToken ct)
    {
        if (await versions.FindTextAsync(name, ct) is { } text && file.Read(text).Version is { } version)
            return version;
        log.NetworkUnreadable();
        return null;
    }

    /// <summary>The newest version that can be read, by its name and text; null when none can.</summary>
    public async Task<(string Name, string Text)?> NewestReadableAsync(CancellationToken ct)
    {
        foreach (var name in (await versions.VersionNamesAsync(ct)).Reverse())
        {
            if (await versions.FindTextAsync(name, ct) is { } text && file.Read(text).Version is not null)
                return (name, text);
        }
        return null;
    }

    /// <returns>False when another version counts than the one it was based on; then nothing has changed.</returns>
    public async Task<bool> TryStoreAsync(NewNetwork next, CancellationToken ct)
    {
        if (!await versions.TryStoreAsync(next, ct))
            return false;
        await changes.SetAsync(ct);
        return true;
    }

    /// <summary>Which version counted at which moment before the one that counts.</summary>
    private sealed record Counted(string Current, ConcurrentDictionary<Instant, string?> At);
}
