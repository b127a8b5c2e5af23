using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Rounds;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>
/// «gevinster»: how one's own stand, what needs somebody first, and what is planned, realised and expected of what can be added up. All of
/// them, and what the plans lack, are behind two buttons on the same card.
/// </summary>
public static class BenefitsCard
{
    private const int MostAtOnce = 4;

    /// <summary>More would make the card too large to send; each plan has its own.</summary>
    private const int MostBenefits = 40;

    /// <summary>Shown and hidden by «Vis alle».</summary>
    private const string Others = "others";

    /// <summary>Shown and hidden by «Vis over tid», and with the others where there are more.</summary>
    private const string Course = "course";

    public static AdaptiveCard For(CardRequest request, BenefitsQuestion question)
    {
        var (texts, rows) = (request.Texts, new BenefitRows(question.Portfolio, question.Roster, request.Texts, question.Own.Count == 1));
        Func<BenefitSeries, AdaptiveElement?> below = question.Only is null ? rows.Plan : rows.Organization;
        var inOrder = rows.InOrder(question.Portfolio.Benefits);
        var course = BenefitSumCoursePart.Of(question.Portfolio, texts);
        return request.Frame(
            Title(question, texts),
            [
                Say.Text(Overview(question, texts)),
                .. BenefitMissingPart.OverWhole(question, question.Own.Contains, texts),
                inOrder.Count == 0 ? null : rows.Of(inOrder.Take(MostAtOnce), below),
                .. Hidden(inOrder, rows, below, texts),
                .. BenefitSumsPart.Of(question.Portfolio, texts),
                course.Count == 0 ? null : Place.Together(course).Hidden(Course),
                Closed(question, texts),
                .. BenefitMissingPart.Of(question, texts),
                .. request.IsClosed ? [Say.Small(texts["benefits.closed"])] : Choice(question, texts),
            ],
            request.IsClosed || question.Possible.Count == 0
                ? null
                : request.Button(texts["benefits.show"], BenefitsShowSubmit.VerbName).Primary(),
            ShowMore(inOrder.Count > MostAtOnce, course.Count > 0, texts),
            question.Missing.Count > 0 ? Button.Toggle(texts["benefits.show-missing"], BenefitMissingPart.Missing) : null,
            question.Possible.Count == 0 ? null : Button.Writing(texts["benefits.new"], texts.Ways("command.new-benefit")[0]),
            request.IsClosed || inOrder.Count == 0
                ? null
                : request.ButtonWithoutInputs(
                    texts["benefits.potential"], BenefitsShowSubmit.VerbName, [(BenefitViewFields.View, BenefitViewFields.Potential)])
                    .Seldom());
    }

    /// <summary>One button for both: a card has room for five.</summary>
    private static AdaptiveAction? ShowMore(bool hasOthers, bool hasCourse, LocalTexts texts) => (hasOthers, hasCourse) switch
    {
        (true, true) => Button.Toggle(texts["benefits.show-all-and-course"], Others, Course),
        (true, false) => Button.Toggle(texts["benefits.show-all"], Others),
        (false, true) => Button.Toggle(texts["benefits.show-course"], Course),
        (false, false) => null,
    };

    public static string Title(BenefitsQuestion question, LocalTexts texts) => question.Only is { } initiative
        ? texts["benefits.title-of", CardText.Escape(BenefitWords.InitiativeName(initiative, question.Roster)), Whose(question, texts)]
        : texts["benefits.title", Whose(question, texts)];

    /// <summary>The region, or one's own organisations.</summary>
    internal static string Whose(BenefitsQuestion question, LocalTexts texts) => question.IsRegion || question.Own.Count == 0
        ? question.Roster.Region
        : texts.List([.. question.Own.Select(id => question.Roster.Organization(id).ShortName)]);

    private static string Overview(BenefitsQuestion question, LocalTexts texts)
    {
        var whole = question.Portfolio.Whole;
        if (whole.Count == 0)
            return texts["benefits.none-at-all"];
        var plans = question.Portfolio.Benefits.Select(one => (one.Plan.Initiative, one.Plan.Organization)).Distinct().Count();
        return texts[
            "benefits.overview", texts.Counted("benefits.count", whole.Count), texts.Counted("benefits.plans", plans),
            texts.Month(question.Month)];
    }

    private static IEnumerable<AdaptiveElement?> Hidden(
        IReadOnlyList<BenefitSeries> inOrder, BenefitRows rows, Func<BenefitSeries, AdaptiveElement?> below, LocalTexts texts) =>
        inOrder.Count <= MostAtOnce
            ? []
            :
            [
                Place.Together(
                    rows.Of(inOrder.Skip(MostAtOnce).Take(MostBenefits - MostAtOnce), below),
                    inOrder.Count > MostBenefits ? Say.Small(texts["format.more", inOrder.Count - MostBenefits]) : null).Hidden(Others),
            ];

    /// <summary>
    /// What initiatives that are over have left to the line, in a portfolio of its own; of one that is over, until when it is followed.
    /// </summary>
    private static AdaptiveElement? Closed(BenefitsQuestion question, LocalTexts texts)
    {
        if (question.Only is { } only)
            return question.Roster.Find(only) is { Closed: { } last } one && one.IsClosed(question.Today) ? FollowedOn(last) : null;
        var closed = question.Portfolio.Of(question.Roster, question.Today, closed: true).Whole;
        var open = closed.Count - closed.In(BenefitState.Realized) - closed.In(BenefitState.Lapsed);
        return closed.Count == 0 ? null : Say.SmallLine(texts["benefits.closed-portfolio", closed.Count, open]);

        AdaptiveElement FollowedOn(LocalDate last)
        {
            var until = question.Portfolio.Benefits.Select(series => series.Benefit)
                .Where(benefit => benefit is { Lapsed: null, FullEffect: not null }).Select(BenefitOccasions.LastMonth)
                .Select(month => (YearMonth?)month).Max();
            return Say.Text(until is { } month && month >= question.Today.ToYearMonth()
                ? texts["benefits.followed-on", last, texts.Month(month)]
                : texts["initiatives.over-since", last]);
        }
    }

    private static IEnumerable<AdaptiveElement> Choice(BenefitsQuestion question, LocalTexts texts) => question.Possible.Count == 0
        ? []
        :
        [
            Ask.OneOf(
                BenefitViewFields.Plan, texts["benefits.plan-choice"], Plans(question, texts), value: null, texts["benefits.plan-hint"]),
        ];

    /// <summary>The plans that can be chosen, as a list on a card.</summary>
    internal static IEnumerable<(string Title, string Value)> Plans(BenefitsQuestion question, LocalTexts texts) =>
        question.Possible.Select(plan => (
            question.Own.Count == 1
                ? plan.Initiative.Name
                : texts["benefits.plan-name", plan.Initiative.Name, plan.Organization.ShortName],
            BenefitPlanTable.IdOf(plan.Initiative.Id, plan.Organization.Id)));
}
