using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Rounds;

namespace GevinstBot.NewIndicators;

/// <summary>Looks up what an organisation has proposed.</summary>
public sealed class ProposalReader(NewIndicatorsReader reader, CurrentNetwork network)
{
    public async Task<ProposalQuestion> OfAsync(CardRequest card, CancellationToken ct)
    {
        var organization = network.Roster.Organization(new OrganizationId(card.To.Subject));
        return new ProposalQuestion(organization, await reader.OfOrganizationAsync(organization.Id, card.Now, ct), network.Zone);
    }
}
