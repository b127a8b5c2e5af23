using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;

namespace GevinstBot.Register;

/// <summary>A proposed contact who was approved, declined or taken back, or about whom nobody decided.</summary>
public static class NewContactReceiptCard
{
    public static AdaptiveCard For(CardRequest request, NewContactFacts question)
    {
        var (texts, proposal) = (request.Texts, question.Proposal);
        var by = proposal.By is { } lead ? question.Register.Roster.Find(lead)?.Name ?? texts["withdrawn.former-lead"] : "";
        var said = proposal.Decision switch
        {
            ContactDecision.Approved => texts["new-contact.approved", texts.When(proposal.At, question.Zone), by],
            ContactDecision.Declined => texts["new-contact.declined", texts.When(proposal.At, question.Zone), by],
            ContactDecision.Open => texts[question.IsReplaced ? "new-contact.replaced" : "new-contact.closed"],
        };
        return request.Frame(texts["new-contact.title"], [NewContactCard.What(question, texts), Say.Typed(said)]);
    }
}
