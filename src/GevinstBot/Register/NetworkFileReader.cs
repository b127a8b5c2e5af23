using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>Compares a proposed file with the network as it stands.</summary>
public sealed class NetworkFileReader(NetworkTable versions, NetworkFile file, CurrentNetwork network)
{
    public async Task<NetworkFileFacts> OfAsync(string fingerprint, CancellationToken ct)
    {
        var (text, name) = (await versions.ProposedAsync(fingerprint, ct), (await versions.CurrentAsync(ct)).Version ?? network.Version);
        // Beside nothing, where there is no network yet.
        var counts = name.Length == 0 ? null : await versions.FindTextAsync(name, ct);
        return new NetworkFileFacts(text, name, NetworkDifference.Between(counts ?? "", text))
        {
            First = name.Length == 0 ? file.Read(text).Version?.Roster : null,
        };
    }
}
