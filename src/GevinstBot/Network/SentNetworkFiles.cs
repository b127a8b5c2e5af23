using NodaTime;

namespace GevinstBot.Network;

/// <summary>What a file that was sent is: with mistakes, no other than what counts, or offered.</summary>
/// <param name="Problems">What is wrong with it.</param>
/// <param name="Offered">The question that it has become; null where it has mistakes, or changes nothing.</param>
public sealed record SentNetworkFile(IReadOnlyList<FileProblem> Problems, NetworkProposal? Offered);

/// <summary>
/// A network file that a lead sends in the chat. It is read as every file is, and becomes a question to the leads, as one that was found
/// at a start: nothing has changed before one of them says so.
/// </summary>
public sealed class SentNetworkFiles(
    NamedNetworkFile reading, NetworkFile file, StoredNetwork stored, NetworkTable versions, NetworkProposalTable proposals,
    ErasedPeople erased)
{
    public async Task<SentNetworkFile> OfferAsync(byte[] bytes, Instant now, CancellationToken ct)
    {
        var (text, problems) = await reading.ReadAsync(bytes, ct);
        if (text is null)
            return new SentNetworkFile(problems, Offered: null);
        var standing = await stored.StandingAsync(ct);
        if (await ObstaclesAsync(text, standing, ct) is { Count: > 0 } obstacles)
            return new SentNetworkFile(obstacles, Offered: null);
        if (standing.Text is { } counts && NetworkDifference.Between(counts, text).Count == 0)
            return new SentNetworkFile([], Offered: null);
        // The text first: what can be seen as proposed can be read.
        await versions.ProposeAsync(text, now, ct);
        return new SentNetworkFile([], await proposals.AskAsync(NetworkName.FingerprintOf(text), now, ct));
    }

    /// <summary>Why a file without mistakes can't be used here.</summary>
    private async Task<IReadOnlyList<FileProblem>> ObstaclesAsync(string text, NetworkStanding standing, CancellationToken ct) =>
        standing.Damage is { } damage ? [damage]
        : file.OtherRegion(text, file.Read(text), standing.Text) is { } other ? [other]
        : await erased.InAsync(text, ct);
}
