using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>
/// «gevinstplan»: one plan with its benefits, what each lacks, and whether it is approved. What is missing first is one press away; all
/// else is chosen from one list.
/// </summary>
public static class BenefitPlanCard
{
    public static AdaptiveCard For(CardRequest request, BenefitsQuestion question, BenefitPlan plan)
    {
        var texts = request.Texts;
        var missing = PlanGaps.In(plan, question.Roster);
        return (request with { BasedOn = plan.Version }).Frame(
            texts["benefits.plan-title"],
            [
                Say.Labelled(texts.PlanName(plan, question.Roster)),
                Say.Text(Stage(plan, question, texts)),
                Say.Status(Approval(plan, question, texts), plan.Approval is null ? AdaptiveTextColor.Default : AdaptiveTextColor.Good),
                plan.Benefits.Count == 0 ? Say.Text(texts["benefits.none"]) : null,
                .. plan.Benefits.SelectMany(benefit => Benefit(plan, benefit, missing, question, texts)),
                .. request.IsClosed ? [Say.Small(texts["benefits.closed"])] : Changes(plan, texts),
            ],
            request.IsClosed ? [] : Buttons(request with { BasedOn = plan.Version }, plan, missing, question.Roster));
    }

    private static string Stage(BenefitPlan plan, BenefitsQuestion question, LocalTexts texts)
    {
        var initiative = question.Roster.Initiatives.FirstOrDefault(known => known.Id == plan.Initiative);
        return initiative switch
        {
            null => texts["benefits.no-initiative"],
            { Closed: { } closed } when initiative.IsClosed(question.Today) => texts["benefits.initiative-closed", closed],
            { Stage: { } stage } => texts[
                "benefits.phase-and-stage", CardText.Escape(initiative.Phase), texts[$"benefits.stage.{BenefitWords.Key(stage)}"]],
            _ => texts["benefits.phase", CardText.Escape(initiative.Phase)],
        };
    }

    private static string Approval(BenefitPlan plan, BenefitsQuestion question, LocalTexts texts) => plan switch
    {
        { Approval: { } approval } => texts[
            "benefits.approved", question.Roster.Name(approval.By, texts), texts.Date(approval.At.InZone(question.Zone).Date)],
        { Proposed: not null } => texts["benefits.asked-to-approve"],
        _ => texts["benefits.not-approved"],
    };

    private static IEnumerable<AdaptiveElement?> Benefit(
        BenefitPlan plan, Benefit benefit, IReadOnlyList<MissingPart> missing, BenefitsQuestion question, LocalTexts texts)
    {
        var series = question.Book.SeriesOf(plan, benefit);
        var lacks = missing.Where(part => part.Benefit.Benefit == benefit.Id).Select(part => texts.Gap(part.Gap)).ToList();
        return
        [
            Say.Item(benefit.Name, $"  {texts.State(series.StateIn(question.Month))}").Apart(AdaptiveSpacing.Medium),
            .. BenefitPart.Facts(series, question, texts),
            lacks.Count == 0 ? null : Say.Line(texts["benefits.lacks", texts.List(lacks)], AdaptiveTextColor.Warning),
        ];
    }

    private static IEnumerable<AdaptiveElement> Changes(BenefitPlan plan, LocalTexts texts) => plan.Benefits.Count == 0
        ? []
        :
        [
            Ask.OneOf(
                BenefitViewFields.Change, texts["benefits.change"],
                from benefit in plan.Benefits
                from subject in BenefitField.Subjects.Keys
                select (texts["benefits.change-of", benefit.Name, texts[$"benefits.subject.{subject}"]],
                    BenefitViewFields.ChangeOf(benefit.Id.Value, subject)),
                value: null, texts["benefits.change-hint"]).Apart(AdaptiveSpacing.Medium),
        ];

    private static IEnumerable<AdaptiveAction?> Buttons(
        CardRequest request, BenefitPlan plan, IReadOnlyList<MissingPart> missing, Roster roster)
    {
        var (texts, key) = (request.Texts, BenefitPlanTable.IdOf(plan.Initiative, plan.Organization));
        if (missing is [var first, ..])
        {
            var subject = BenefitField.SubjectOf(first.Gap);
            yield return request.Button(
                texts["benefits.fill-in", texts[$"benefits.subject.{subject}"]], BenefitsEditSubmit.VerbName,
                (BenefitViewFields.Plan, key), (BenefitViewFields.Benefit, first.Benefit.Benefit.Value),
                (BenefitViewFields.Subject, subject));
        }
        if (plan.Benefits.Count > 0)
            yield return request.Button(texts["form.edit"], BenefitsEditSubmit.VerbName, (BenefitViewFields.Plan, key));
        if (plan is { Approval: null, Proposed: null } && plan.Owners(roster).Count > 0)
            yield return request.Button(texts["benefits.propose"], BenefitsProposeSubmit.VerbName, (BenefitViewFields.Plan, key));
        yield return request.Button(
            texts["benefits.new"], BenefitsEditSubmit.VerbName, (BenefitViewFields.Plan, key), (BenefitViewFields.New, "yes")).Seldom();
        yield return request.ButtonWithoutInputs(texts["benefits.all"], BenefitsShowSubmit.VerbName).Seldom();
    }
}
