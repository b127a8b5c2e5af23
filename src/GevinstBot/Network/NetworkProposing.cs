using NodaTime;

namespace GevinstBot.Network;

/// <summary>Offers a configured file that has changed to the leads, who decide whether it becomes the network.</summary>
public sealed class NetworkProposing(
    NamedNetworkFile file, StoredNetwork stored, NetworkTable versions, NetworkProposalTable proposals, ErasedPeople erased,
    ILogger<NetworkProposing> log)
{
    /// <param name="path">Where the file is; null where none is configured.</param>
    /// <param name="text">The file, without mistakes; null when it has some.</param>
    /// <param name="complaints">Where it is said that it isn't used, or not yet.</param>
    /// <param name="now">When.</param>
    /// <param name="ct">Stops it.</param>
    public async Task OfferAsync(string? path, string? text, TextWriter complaints, Instant now, CancellationToken ct)
    {
        // A file with a mistake may name them all the same.
        var named = text is null && path is not null ? [] : await erased.StillInAsync(text, ct);
        if (path is null || text is null)
            return;
        await file.SayErasedAsync(path, complaints, named);
        var counts = await stored.TextAsync(ct);
        var fingerprint = NetworkName.FingerprintOf(text);
        // What counts, or what was imported before the network was changed from Teams, is no proposal.
        if (named.Count > 0 || counts == text || await versions.LastFileAsync(ct) == fingerprint
            || !await file.IsOfRegionAsync(path, text, counts, complaints))
            return;
        // The text first: what can be seen as proposed can be read.
        await versions.ProposeAsync(text, now, ct);
        await proposals.ProposeAsync(fingerprint, now, ct);
        var known = await proposals.FindReadableAsync(fingerprint, ct);
        log.NetworkFileProposed(fingerprint);
        await file.SayProposedAsync(path, complaints, isDeclined: known?.Decision is FileDecision.Declined);
    }
}
