using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>What a plan promises and what it lacks, to its owner: approved with one press.</summary>
public static class PlanApprovalCard
{
    public static AdaptiveCard For(CardRequest request, PlanApprovalQuestion question)
    {
        var (texts, plan, facts) = (request.Texts, question.Plan!, question.Facts);
        var missing = PlanGaps.In(plan, facts.Roster).Select(part => part.Benefit.Benefit).Distinct().Count();
        return request.Frame(
            texts["plan-approval.title"],
            [
                Say.Labelled(texts.PlanName(plan, facts.Roster)),
                Say.Text(texts[
                    "plan-approval.what", texts.Counted("benefits.count", plan.Benefits.Count), texts.When(request.Closes, facts.Zone)]),
                .. plan.Benefits.SelectMany(benefit => Benefit(plan, benefit, facts, texts)),
                missing == 0
                    ? null
                    : Say.Status(texts.Counted("plan-approval.lacks", missing), AdaptiveTextColor.Warning).Apart(AdaptiveSpacing.Medium),
                Say.Small(texts["plan-approval.logged"]),
            ],
            request.Button(texts["plan-approval.approve"], PlanApprovalApproveSubmit.VerbName));
    }

    private static IEnumerable<AdaptiveElement?> Benefit(
        BenefitPlan plan, Benefit benefit, BenefitsQuestion facts, LocalTexts texts) =>
    [
        Say.Item(benefit.Name, $"  {texts.State(facts.Book.SeriesOf(plan, benefit).StateIn(facts.Month))}").Apart(AdaptiveSpacing.Medium),
        .. BenefitPart.Whole(facts.Book.SeriesOf(plan, benefit), facts, texts),
    ];
}
