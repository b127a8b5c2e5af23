using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>
/// One benefit: how it stands, planned, realised and forecast as numbers and as lines, who has it, and what it lacks. What is missing first
/// is one press away, and any subject of it can be changed.
/// </summary>
public static class BenefitCard
{
    public static AdaptiveCard For(CardRequest request, BenefitsQuestion question, BenefitPlan plan, Benefit benefit)
    {
        var (texts, series) = (request.Texts, question.Book.SeriesOf(plan, benefit));
        var missing = PlanGaps.In(plan, question.Roster).Where(part => part.Benefit == series.Key).ToList();
        return (request with { BasedOn = plan.Version }).Frame(
            CardText.Escape(benefit.Name),
            [
                Place.Row(
                    Say.SmallLine(texts.PlanName(plan, question.Roster)), BenefitRows.Badge(series.StateIn(question.Month), texts)),
                .. BenefitCoursePart.Of(series, question, texts),
                .. BenefitPart.Facts(series, question, texts),
                Behind(series, question, texts),
                missing.Count == 0
                    ? null
                    : Say.Line(
                        texts["benefits.lacks", texts.List([.. missing.Select(part => texts.Gap(part.Gap))])], AdaptiveTextColor.Warning),
                BenefitPlanCard.Approval(plan, question, texts),
                .. request.IsClosed ? [Say.Small(texts["benefits.closed"])] : Change(benefit, texts),
            ],
            request.IsClosed ? [] : Buttons(request with { BasedOn = plan.Version }, plan, missing));
    }

    /// <summary>The form of what is missing.</summary>
    internal static AdaptiveExecuteAction FillIn(CardRequest request, BenefitPlan plan, MissingPart missing)
    {
        var subject = BenefitField.SubjectOf(missing.Gap);
        return request.Button(
            request.Texts["benefits.fill-in", request.Texts[$"benefits.subject.{subject}"]], BenefitsEditSubmit.VerbName,
            (BenefitViewFields.Plan, BenefitPlanTable.IdOf(plan.Initiative, plan.Organization)),
            (BenefitViewFields.Benefit, missing.Benefit.Benefit.Value), (BenefitViewFields.Subject, subject));
    }

    /// <summary>Why it is behind, as whoever is responsible said last.</summary>
    private static AdaptiveElement? Behind(BenefitSeries series, BenefitsQuestion question, LocalTexts texts) =>
        question.Book.StatusesOf(series) is [.., { Deviation: { } why }]
            ? Say.Line(texts["benefit-status.because", texts[$"benefit-status.cause.{why.Cause}"], texts.Date(why.Expected)])
            : null;

    private static IEnumerable<AdaptiveElement> Change(Benefit benefit, LocalTexts texts) =>
    [
        Ask.OneOf(
            BenefitViewFields.Change, texts["benefits.change"],
            BenefitField.Subjects.Keys.Select(subject => (
                texts.Capital(texts[$"benefits.subject.{subject}"]), BenefitViewFields.ChangeOf(benefit.Id.Value, subject))),
            value: null, texts["benefits.change-hint"]).Apart(AdaptiveSpacing.Medium),
    ];

    private static IEnumerable<AdaptiveAction?> Buttons(CardRequest request, BenefitPlan plan, List<MissingPart> missing)
    {
        var (texts, key) = (request.Texts, BenefitPlanTable.IdOf(plan.Initiative, plan.Organization));
        if (missing is [var first, ..])
            yield return FillIn(request, plan, first).Primary();
        yield return request.Button(texts["form.edit"], BenefitsEditSubmit.VerbName, (BenefitViewFields.Plan, key));
        yield return request.ButtonWithoutInputs(
            texts["benefits.whole-plan"], BenefitsShowSubmit.VerbName, [(BenefitViewFields.Plan, key)]);
    }
}
