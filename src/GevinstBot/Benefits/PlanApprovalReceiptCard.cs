using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Rounds;

namespace GevinstBot.Benefits;

/// <summary>A plan that is approved, was changed meanwhile, or waited too long.</summary>
public static class PlanApprovalReceiptCard
{
    public static AdaptiveCard For(CardRequest request, PlanApprovalQuestion question)
    {
        var (texts, facts) = (request.Texts, question.Facts);
        return request.Frame(
            texts["plan-approval.title"],
            question.Plan switch
            {
                null => [Say.Text(texts["plan-approval.changed"])],
                { Approval: { } approval } plan =>
                [
                    Say.Labelled(texts.PlanName(plan, facts.Roster)),
                    Say.Typed(texts[
                        "plan-approval.approved-by", facts.Roster.Name(approval.By, texts), texts.When(approval.At, facts.Zone)]),
                    Say.Small(texts["plan-approval.changes-ask-again"]),
                ],
                var plan => [Say.Labelled(texts.PlanName(plan, facts.Roster)), Say.Text(texts["plan-approval.over"])],
            });
    }
}
