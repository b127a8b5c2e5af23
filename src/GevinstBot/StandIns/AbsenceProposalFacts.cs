using GevinstBot.Domain.Network;
using GevinstBot.Domain.StandIns;
using GevinstBot.Network;

namespace GevinstBot.StandIns;

/// <summary>A proposal beside the network as it stands.</summary>
/// <param name="Proposal">Who is away, and what was said.</param>
/// <param name="Organization">Whose contact.</param>
/// <param name="Roster">The network.</param>
/// <param name="Substitute">Who would stand in: whom the organisation has named; null when nobody.</param>
/// <param name="IsCovered">Somebody stands in on those days, whoever saw to it.</param>
public sealed record AbsenceProposalFacts(
    AbsenceProposal Proposal, Organization Organization, Roster Roster, Person? Substitute, bool IsCovered)
{
    public static AbsenceProposalFacts Of(AbsenceProposal proposal, CurrentNetwork network)
    {
        var roster = network.Roster;
        return new AbsenceProposalFacts(
            proposal, roster.Organization(proposal.Organization), roster,
            roster.Substitutes.Where(one => one.Organization == proposal.Organization && one.Person != proposal.Contact)
                .Select(one => roster.Find(one.Person)).OfType<Person>().FirstOrDefault(),
            AbsenceProposalRhythm.IsCovered(network.WholeRoster, proposal.Organization, proposal.From, proposal.To));
    }
}
