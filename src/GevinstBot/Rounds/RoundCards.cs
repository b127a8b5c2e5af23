using GevinstBot.Domain.Delivery;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Rounds;

/// <summary>Every card of a round: what it is to show, and how it looks now, as its capability draws it, or taken back.</summary>
public sealed class RoundCards(RoundSources sources, CurrentNetwork network, PersonTexts people)
{
    /// <summary>A card to one person, in their language. Who asks adds what they know of the answer.</summary>
    public CardRequest Request(Round round, Addressee to, string nonce, Instant now) => new(
        round, to, new DeliveryKey(new Prompt(round.Id, to.Subject, to.Person), nonce), people.For(to.Person), now);

    public async Task<PromptCard> ShowAsync(CardRequest request, CancellationToken ct) => request switch
    {
        { Round.Withdrawn: not null } =>
            WithdrawnCard.For(request, sources.Title(request.Round, request.Texts), network.Roster, network.Zone),
        { HandedTo: not null } => HandedOverCard.For(request, sources.Title(request.Round, request.Texts), network.Roster),
        _ => await sources.Of(request.Round).CardAsync(request, ct),
    };
}
