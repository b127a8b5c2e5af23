using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>Compares a proposed file with the network as it stands.</summary>
public sealed class NetworkFileReader(NetworkTable versions, CurrentNetwork network)
{
    public async Task<NetworkFileFacts> OfAsync(string fingerprint, CancellationToken ct)
    {
        var (text, name) = (await versions.ProposedAsync(fingerprint, ct), (await versions.CurrentAsync(ct)).Version ?? network.Version);
        return new NetworkFileFacts(text, name, NetworkDifference.Between(await versions.FindTextAsync(name, ct) ?? "", text));
    }
}
