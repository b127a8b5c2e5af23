using System.Globalization;
using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>
/// What a plan promises and what it lacks, to its owner: approved with one press. Each benefit's facts are behind «Vis detaljene».
/// </summary>
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
                .. plan.Benefits.Index().SelectMany(one => Benefit(plan, one.Item, Details(one.Index), facts, texts)),
                missing == 0
                    ? null
                    : Say.Status(texts.Counted("plan-approval.lacks", missing), AdaptiveTextColor.Warning).Apart(AdaptiveSpacing.Medium),
                Say.Small(texts["plan-approval.logged"]),
            ],
            request.Button(texts["plan-approval.approve"], PlanApprovalApproveSubmit.VerbName).Primary(),
            Button.Toggle(texts["plan-approval.show-details"], plan.Benefits.Index().Select(one => Details(one.Index))));
    }

    /// <summary>Shown and hidden by «Vis detaljene».</summary>
    private static string Details(int index) => $"details-{index.ToString(CultureInfo.InvariantCulture)}";

    private static IEnumerable<AdaptiveElement?> Benefit(
        BenefitPlan plan, Benefit benefit, string details, BenefitsQuestion facts, LocalTexts texts)
    {
        var series = facts.Book.SeriesOf(plan, benefit);
        return
        [
            Say.Item(benefit.Name, $"  {texts.State(series.StateIn(facts.Month))}").Apart(AdaptiveSpacing.Medium),
            BenefitPart.Progress(series, facts, texts),
            Place.Together(BenefitPart.Details(series, facts, texts)).Spaced(AdaptiveSpacing.None).Hidden(details),
        ];
    }
}
