using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>
/// «gevinstkart»: a plan drawn from top to bottom, as a phone is read: the initiative, and for each goal the changes that lead to its
/// benefits, the benefits, and the goal with those above it. What nobody has written is a hole that is named.
/// </summary>
public static class BenefitMapCard
{
    private const int LongestChange = 160;

    public static AdaptiveCard For(CardRequest request, BenefitsQuestion question, BenefitPlan plan)
    {
        var (texts, key) = (request.Texts, BenefitPlanTable.IdOf(plan.Initiative, plan.Organization));
        var paths = BenefitMap.Of(plan, question.Book.Goals);
        return (request with { BasedOn = plan.Version }).Frame(
            texts["benefits.map-title"],
            [
                Box("benefits.map-initiative", Say.Labelled(texts.PlanName(plan, question.Roster)), texts),
                paths.Count == 0 ? Say.Text(texts["benefits.none"]) : Arrow(),
                .. paths.SelectMany(path => Path(path, plan, question, texts)),
                request.IsClosed ? Say.Small(texts["benefits.closed"]) : null,
            ],
            request.IsClosed
                ? []
                :
                [
                    request.ButtonWithoutInputs(
                        texts["benefits.whole-plan"], BenefitsShowSubmit.VerbName, [(BenefitViewFields.Plan, key)]),
                ]);
    }

    private static IEnumerable<AdaptiveElement> Path(GoalPath path, BenefitPlan plan, BenefitsQuestion question, LocalTexts texts)
    {
        foreach (var benefit in path.Benefits)
        {
            // No arrow leads here: what stands above is another change's benefit, or the goal of others.
            yield return Box(
                "benefits.map-change",
                benefit.Story.Measures.Length == 0
                    ? Say.Line(texts["benefits.map-no-change"], AdaptiveTextColor.Warning)
                    : Say.Typed(CardText.Clean(benefit.Story.Measures, LongestChange)),
                texts).Spaced(AdaptiveSpacing.Medium);
            yield return Arrow();
            yield return Box(
                "benefits.map-benefit",
                Place.Row(
                    Say.Labelled(benefit.Name),
                    BenefitRows.Badge(question.Book.SeriesOf(plan, benefit).StateIn(question.Month), texts)),
                texts);
        }
        yield return Arrow();
        yield return Box(
            "benefits.map-goal",
            path.Goal is { } goal
                ? Say.Labelled(goal.Name, path.Above.Select(above => $"  →  {above.Name}"))
                : Say.Line(texts["benefits.map-no-goal"], AdaptiveTextColor.Warning),
            texts);
    }

    private static AdaptiveElement Arrow() => Say.Text("↓").Spaced(AdaptiveSpacing.None);

    private static AdaptiveElement Box(string label, AdaptiveElement holds, LocalTexts texts) =>
        Place.Boxed(Say.SmallLine(texts[label]), holds.Spaced(AdaptiveSpacing.None)).Spaced(AdaptiveSpacing.None);
}
