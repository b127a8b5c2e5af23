using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>
/// «gevinstplan»: one plan, a row for each benefit, and whether it is approved. What is missing first is one press away; each benefit has a
/// card of its own.
/// </summary>
public static class BenefitPlanCard
{
    private const int MostBenefits = 6;

    public static AdaptiveCard For(CardRequest request, BenefitsQuestion question, BenefitPlan plan)
    {
        var (texts, rows) = (request.Texts, new BenefitRows(question.Portfolio, question.Roster, request.Texts, isOfOne: true));
        var missing = PlanGaps.In(plan, question.Roster);
        var inOrder = rows.InOrder(plan.Benefits.Select(benefit => question.Book.SeriesOf(plan, benefit)));
        return (request with { BasedOn = plan.Version }).Frame(
            texts["benefits.plan-title"],
            [
                Say.Labelled(texts.PlanName(plan, question.Roster)),
                Say.Text(Stage(plan, question, texts)).Spaced(AdaptiveSpacing.None),
                Approval(plan, question, texts),
                .. BenefitMissingPart.OverWhole(question, one => one == plan.Organization, texts),
                plan.Benefits.Count == 0
                    ? Say.Text(texts["benefits.none"])
                    : rows.Of(inOrder.Take(MostBenefits), one => Lacks(one, missing, texts)).Apart(AdaptiveSpacing.Medium),
                inOrder.Count > MostBenefits ? Say.Small(texts["format.more", inOrder.Count - MostBenefits]) : null,
                .. request.IsClosed ? [Say.Small(texts["benefits.closed"])] : Choice(inOrder, texts),
            ],
            // «Alle gevinster» is the last, and can be written too.
            request.IsClosed ? [] : Buttons(request with { BasedOn = plan.Version }, plan, missing, question).Take(ButtonPages.Most));
    }

    /// <summary>A badge in two words, and who said so.</summary>
    public static AdaptiveElement Approval(BenefitPlan plan, BenefitsQuestion question, LocalTexts texts) => plan switch
    {
        { Approval: { } approval } => Place.Row(
            Say.SmallLine(texts[
                "benefits.approved", question.Roster.Name(approval.By, texts), texts.Date(approval.At.InZone(question.Zone).Date)]),
            Say.Badge(texts["benefits.badge.approved"], Tone.Good)),
        { Proposed: not null } => Say.Badge(texts["benefits.asked-to-approve"], Tone.Accent),
        _ => Say.Badge(texts["benefits.not-approved"], Tone.Plain),
    };

    private static string Stage(BenefitPlan plan, BenefitsQuestion question, LocalTexts texts)
    {
        var initiative = question.Roster.Find(plan.Initiative);
        return initiative switch
        {
            null => texts["benefits.no-initiative"],
            { Closed: { } closed } when initiative.IsClosed(question.Today) => Left(plan, question, texts) is { } left
                ? $"{texts["benefits.initiative-closed", closed]} {left}"
                : texts["benefits.initiative-closed", closed],
            { Stage: { } stage } => texts[
                "benefits.phase-and-stage", CardText.Escape(initiative.Phase), texts[$"benefits.stage.{BenefitWords.Key(stage)}"]],
            _ => texts["benefits.phase", CardText.Escape(initiative.Phase)],
        };
    }

    /// <summary>What an initiative that is over has left open, and how much of it nobody in the line has; null when nothing is.</summary>
    private static string? Left(BenefitPlan plan, BenefitsQuestion question, LocalTexts texts)
    {
        var open = plan.Benefits.Select(benefit => question.Book.SeriesOf(plan, benefit))
            .Where(one => one.StateIn(question.Month) is not (BenefitState.Realized or BenefitState.Lapsed)).ToList();
        var alone = open.Count(one => PlanGaps.Lacks(one, question.Roster, PlanGap.NoResponsible, PlanGap.ResponsibleHasLeft));
        return (open.Count, alone) switch
        {
            (0, _) => null,
            (_, 0) => texts.Counted("benefits.left-open", open.Count),
            _ => texts.Counted("benefits.left-alone", open.Count, alone),
        };
    }

    private static AdaptiveElement? Lacks(BenefitSeries series, IReadOnlyList<MissingPart> missing, LocalTexts texts)
    {
        var own = missing.Where(part => part.Benefit == series.Key).ToList();
        return own.Count == 0 ? null : Say.SmallLine(texts["benefits.lacks", BenefitMissingPart.Gaps(own, texts)]);
    }

    private static IEnumerable<AdaptiveElement> Choice(IReadOnlyList<BenefitSeries> inOrder, LocalTexts texts) => inOrder.Count == 0
        ? []
        :
        [
            Ask.OneOf(
                BenefitViewFields.Benefit, texts["benefits.benefit-choice"],
                inOrder.Select(one => (one.Benefit.Name, one.Benefit.Id.Value)),
                inOrder is [var only] ? only.Benefit.Id.Value : null, texts["benefits.benefit-hint"]).Apart(AdaptiveSpacing.Medium),
        ];

    private static IEnumerable<AdaptiveAction?> Buttons(
        CardRequest request, BenefitPlan plan, IReadOnlyList<MissingPart> missing, BenefitsQuestion question)
    {
        var (texts, key) = (request.Texts, BenefitPlanTable.IdOf(plan.Initiative, plan.Organization));
        if (missing is [var first, ..])
            yield return BenefitCard.FillIn(request, plan, first).Primary();
        if (plan.Benefits.Count > 0)
            yield return request.Button(texts["benefits.show-benefit"], BenefitsShowSubmit.VerbName, (BenefitViewFields.Plan, key));
        if (plan is { Approval: null, Proposed: null } && plan.Owners(question.Roster).Count > 0)
            yield return request.Button(texts["benefits.propose"], BenefitsProposeSubmit.VerbName, (BenefitViewFields.Plan, key));
        if (plan.Benefits.Count > 0)
            yield return request.ButtonWithoutInputs(
                texts["benefits.map"], BenefitsShowSubmit.VerbName,
                [(BenefitViewFields.Plan, key), (BenefitViewFields.View, BenefitViewFields.Map)]).Seldom();
        yield return request.Button(
            texts["benefits.new"], BenefitsEditSubmit.VerbName, (BenefitViewFields.Plan, key), (BenefitViewFields.New, "yes")).Seldom();
        yield return request.ButtonWithoutInputs(texts["benefits.all"], BenefitsShowSubmit.VerbName).Seldom();
    }
}
