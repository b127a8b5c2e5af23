using GevinstBot.Domain.Delivery;
using GevinstBot.Domain.Register;
using GevinstBot.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>A network file that was found changed at a start, as a question to the leads: until one uses it, the store counts.</summary>
public sealed class NetworkFilePrompts(NetworkProposalTable proposals, NetworkFileReader files, CurrentNetwork network) : RoundSource
{
    public override RoundKind Kind => NetworkFileRhythm.Kind;

    public override async Task<IReadOnlyList<Round>> RoundsAsync(Interval opening, CancellationToken ct)
    {
        var found = (await proposals.SinceAsync(opening.Start, ct)).OrderBy(proposal => proposal.Proposed).ToList();
        return
        [
            .. found.Zip([.. found.Skip(1).Select(next => (Instant?)next.Proposed), null])
                .Where(pair => opening.Contains(pair.First.Proposed))
                .Select(pair => NetworkFileRhythm.RoundOf(
                    pair.First.Fingerprint, pair.First.Proposed, pair.Second, network.Roster.Leads)),
        ];
    }

    public override async Task<IReadOnlyList<Answered>> AnsweredAsync(Round round, CancellationToken ct) =>
        await proposals.FindReadableAsync(round.Id.Period, ct) is { By: { } by } decided
            ? [new Answered(NetworkFileRhythm.Subject, by, decided.At) { Version = decided.Version }]
            : [];

    /// <summary>Another network has other rounds.</summary>
    public override bool GivesRise => true;

    public override async Task<PromptCard> CardAsync(CardRequest request, CancellationToken ct)
    {
        var proposal = await proposals.FindAsync(request.Round.Id.Period, ct)
            ?? throw new InvalidOperationException($"There is no proposed file {request.Round.Id.Period}.");
        request = request with { BasedOn = proposal.Version };
        var card = proposal.Decision is FileDecision.Open && !request.IsClosed
            ? NetworkFileCard.For(request, await files.OfAsync(proposal.Fingerprint, ct))
            : NetworkFileReceiptCard.For(request, proposal, network.Roster, network.Zone);
        return new PromptCard(card, Title(request.Round, request.Texts));
    }

    public override string Title(Round round, LocalTexts texts) => texts["network-file.title"];
}
