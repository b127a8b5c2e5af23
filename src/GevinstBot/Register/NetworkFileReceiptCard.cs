using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.Register;

/// <summary>A changed network file that was used, or wasn't.</summary>
public static class NetworkFileReceiptCard
{
    public static AdaptiveCard For(CardRequest request, NetworkProposal proposal, Roster roster, DateTimeZone zone)
    {
        var texts = request.Texts;
        // Whoever is to set a network up has no name before it is.
        var by = proposal.By is not { } person ? ""
            : person == request.To.Person ? texts["network-file.you"]
            : roster.Find(person)?.Name ?? texts["withdrawn.former-lead"];
        var (said, then) = proposal.Decision switch
        {
            FileDecision.Used => (texts["network-file.used", texts.When(proposal.At, zone), by], texts["network-file.used-then"]),
            FileDecision.Declined => (
                texts["network-file.declined", texts.When(proposal.At, zone), by], texts["network-file.declined-then"]),
            FileDecision.Open => (texts["network-file.closed"], texts["network-file.declined-then"]),
        };
        return request.Frame(texts["network-file.title"], [Say.Typed(said), Say.Text(then)]);
    }
}
