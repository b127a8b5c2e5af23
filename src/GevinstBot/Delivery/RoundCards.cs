using GevinstBot.Network;

namespace GevinstBot.Delivery;

/// <summary>How a sent card looks now: as its capability draws it, or taken back.</summary>
public sealed class RoundCards(CurrentNetwork network)
{
    public async Task<PromptCard> ShowAsync(SourcedRound round, CardRequest request, CancellationToken ct) => request.Round.Withdrawn is null
        ? await round.Source.CardAsync(request, ct)
        : WithdrawnCard.For(request, round.Source.Title(request.Round, request.Texts), network.Roster, network.Zone);
}
