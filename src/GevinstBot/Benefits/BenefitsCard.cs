using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>«gevinster»: planned against realised of one's own, how each stands, and what the plans lack.</summary>
public static class BenefitsCard
{
    private const int MostBenefits = 8;
    private const int MostMissing = 5;
    private const int MostGaps = 3;

    public static AdaptiveCard For(CardRequest request, BenefitsQuestion question)
    {
        var (texts, portfolio) = (request.Texts, question.Portfolio);
        return request.Frame(
            Title(question, texts),
            [
                Say.Text(Overview(portfolio, question, texts)),
                .. Sums(portfolio, texts),
                .. Benefits(portfolio, question, texts),
                .. Missing(question, texts),
                .. request.IsClosed ? [Say.Small(texts["benefits.closed"])] : Choice(question, texts),
            ],
            request.IsClosed || question.Possible.Count == 0
                ? null
                : request.Button(texts["benefits.show"], BenefitsShowSubmit.VerbName),
            question.Possible.Count == 0 ? null : Button.Writing(texts["benefits.new"], texts.Ways("command.new-benefit")[0]));
    }

    public static string Title(BenefitsQuestion question, LocalTexts texts) => texts[
        "benefits.title",
        question.IsRegion || question.Own.Count == 0
            ? question.Roster.Region
            : texts.List([.. question.Own.Select(id => question.Roster.Organization(id).ShortName)])];

    private static string Overview(BenefitPortfolio portfolio, BenefitsQuestion question, LocalTexts texts)
    {
        var whole = portfolio.Whole;
        if (whole.Count == 0)
            return texts["benefits.none-at-all"];
        var plans = portfolio.Benefits.Select(one => (one.Plan.Initiative, one.Plan.Organization)).Distinct().Count();
        return texts[
            "benefits.overview", texts.Counted("benefits.count", whole.Count), texts.Counted("benefits.plans", plans),
            texts.Month(question.Month)];
    }

    private static IEnumerable<AdaptiveElement> Sums(BenefitPortfolio portfolio, LocalTexts texts)
    {
        var sums = portfolio.Whole.Sums;
        return sums.Count == 0 ? [] : [Say.Subheading(texts["benefits.sums"]), .. sums.Select(sum => Say.Line(texts.Sum(sum)))];
    }

    /// <summary>What needs somebody first.</summary>
    private static IEnumerable<AdaptiveElement?> Benefits(BenefitPortfolio portfolio, BenefitsQuestion question, LocalTexts texts)
    {
        var inOrder = portfolio.Benefits.OrderBy(one => Urgency(one.StateIn(question.Month)))
            .ThenBy(one => one.Benefit.Name, StringComparer.Create(texts.Culture, ignoreCase: true)).ToList();
        return inOrder.Count == 0
            ? []
            :
            [
                Say.Subheading(texts["benefits.each"]),
                .. inOrder.Take(MostBenefits).Select(one => Row(one, question, texts)),
                inOrder.Count > MostBenefits ? Say.Small(texts["format.more", inOrder.Count - MostBenefits]) : null,
            ];
    }

    private static AdaptiveElement Row(BenefitSeries series, BenefitsQuestion question, LocalTexts texts) => Place.Together(
        Say.Item(series.Benefit.Name, $"  {texts.PlanName(series.Plan, question.Roster)}"),
        Say.Line(
            $"{texts.State(series.StateIn(question.Month))} · {texts.Progress(series, question.Book, question.Month)}",
            series.StateIn(question.Month) is BenefitState.Slipping or BenefitState.Unmeasured
                ? AdaptiveTextColor.Warning
                : AdaptiveTextColor.Default)).Spaced(AdaptiveSpacing.Small);

    private static int Urgency(BenefitState state) => state switch
    {
        BenefitState.Slipping => 0,
        BenefitState.Unmeasured => 1,
        BenefitState.Unplanned => 2,
        BenefitState.OnTrack => 3,
        BenefitState.NotYet => 4,
        BenefitState.InWords => 5,
        BenefitState.Realized => 6,
        BenefitState.Lapsed => 7,
    };

    private static IEnumerable<AdaptiveElement?> Missing(BenefitsQuestion question, LocalTexts texts)
    {
        var missing = question.Missing.GroupBy(part => part.Benefit).ToList();
        return missing.Count == 0
            ? []
            :
            [
                Say.Subheading(texts["benefits.missing"]),
                .. missing.Take(MostMissing).Select(of => Say.Item(
                    of.First().Name,
                    $"  {Initiative(of.Key, question)} – {Gaps([.. of.Select(part => texts.Gap(part.Gap))], texts)}")
                    .Spaced(AdaptiveSpacing.Small)),
                missing.Count > MostMissing ? Say.Small(texts["format.more", missing.Count - MostMissing]) : null,
            ];
    }

    /// <summary>The most pressing; the plan's own card has all.</summary>
    private static string Gaps(IReadOnlyList<string> gaps, LocalTexts texts) => gaps.Count > MostGaps
        ? texts.List([.. gaps.Take(MostGaps), texts["benefits.more-gaps", gaps.Count - MostGaps]])
        : texts.List(gaps);

    private static string Initiative(BenefitKey key, BenefitsQuestion question) => question.Own.Count == 1
        ? BenefitWords.InitiativeName(key.Initiative, question.Roster)
        : $"{BenefitWords.InitiativeName(key.Initiative, question.Roster)}, {question.Roster.Organization(key.Organization).ShortName}";

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
