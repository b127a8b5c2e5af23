using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.StandIns;
using GevinstBot.Rounds;
using NodaTime;

namespace GevinstBot.StandIns;

/// <summary>What was said to a proposal, and by whom; or that it is settled, or over.</summary>
public static class AbsenceProposalReceiptCard
{
    public static AdaptiveCard For(CardRequest request, AbsenceProposalFacts facts, DateTimeZone zone)
    {
        var (texts, proposal) = (request.Texts, facts.Proposal);
        var by = proposal.By is { } person ? facts.Roster.Find(person)?.Name ?? texts["submit.former-participant"] : "";
        var said = proposal.Decision switch
        {
            ProposalDecision.Used => texts["absence-proposal.used", texts.When(proposal.At, zone), by],
            ProposalDecision.Declined => texts["absence-proposal.declined", texts.When(proposal.At, zone), by],
            ProposalDecision.Open => texts[facts.IsCovered ? "absence-proposal.covered" : "absence-proposal.closed"],
        };
        return request.Frame(
            texts["absence-proposal.title", facts.Organization.ShortName],
            [AbsenceProposalCard.What(facts, !AbsenceProposalRhythm.IsToLeads(request.Round.Id), texts), Say.Typed(said)]);
    }
}
