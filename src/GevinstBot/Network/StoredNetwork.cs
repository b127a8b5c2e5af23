using GevinstBot.Storage;
using Microsoft.Extensions.Options;
using NodaTime;

namespace GevinstBot.Network;

/// <summary>The network as it lies in the store: what counts there, its text, and what this program reads in it.</summary>
public sealed class StoredNetwork(
    NetworkFile file, NetworkTable versions, ChangeMark changes, IOptions<NetworkOptions> options, ILogger<StoredNetwork> log)
{
    /// <summary>A network of which nothing is stored, with only the lead who is to set it up; null where no lead is named.</summary>
    public NetworkVersion? ToBeSetUp => options.Value.SetUpBy is { } lead ? file.Nothing(lead) : null;

    /// <summary>The name of the version that counts; null before the first.</summary>
    public Task<string?> VersionAsync(CancellationToken ct) => versions.CurrentAsync(ct);

    /// <summary>The name of the version that counted at a moment; before the first, the first. Null when there is none.</summary>
    public Task<string?> VersionAtAsync(Instant at, CancellationToken ct) => versions.AtAsync(at, ct);

    /// <summary>What is stored, byte for byte; null where nothing is.</summary>
    public async Task<string?> TextAsync(CancellationToken ct) =>
        await VersionAsync(ct) is { } name ? await TextOfAsync(name, ct) : null;

    public Task<string> TextOfAsync(string version, CancellationToken ct) => versions.TextAsync(version, ct);

    /// <summary>The same, and null too where what is stored can't be read: then a file is imported anew.</summary>
    public async Task<string?> ReadableTextAsync(CancellationToken ct)
    {
        try
        {
            return await TextAsync(ct);
        }
        catch (InvalidDataException)
        {
            log.NetworkUnreadable();
            return null;
        }
    }

    /// <summary>
    /// A version, read. A newer program beside this one may have imported what this one can't read; then it goes on with what it has.
    /// </summary>
    /// <param name="name">The version's name.</param>
    /// <param name="before">What this program has; null when nothing.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<NetworkVersion> ReadAsync(string name, NetworkVersion? before, CancellationToken ct)
    {
        if (file.Read(await TextOfAsync(name, ct)).Version is { } version)
            return version;
        log.NetworkUnreadable();
        return before
            ?? throw new InvalidOperationException("The stored network can't be read by this version of the program; import it again.");
    }

    /// <summary>Whether there is a network in the store that this program can go on with.</summary>
    public async Task<bool> IsReadableAsync(CancellationToken ct) =>
        await ReadableTextAsync(ct) is { } text && file.Read(text).Version is not null;

    /// <returns>False when another version counts than the one it was based on; then nothing has changed.</returns>
    public async Task<bool> TryStoreAsync(NewNetwork next, CancellationToken ct)
    {
        if (!await versions.TryStoreAsync(next, ct))
            return false;
        await changes.SetAsync(ct);
        return true;
    }
}
