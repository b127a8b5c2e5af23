using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Rounds;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>
/// «hva kan hentes»: all that is planned, in the order of the common plan, and behind buttons by goal, type, year and organisation; and
/// what of it nobody owns, nobody can measure, or several may have counted.
/// </summary>
public static class BenefitPotentialCard
{
    private const int MostGroups = 12;
    private const int MostNamed = 8;
    private const string GoalsAndTypes = "goals-and-types";
    private const string YearsAndOrganizations = "years-and-organizations";
    private const string Holes = "holes";

    public static AdaptiveCard For(CardRequest request, BenefitsQuestion question)
    {
        var (texts, potential) = (request.Texts, BenefitPotential.Of(question.Portfolio, question.Roster, question.Today));
        var planned = potential.Planned;
        var holes = HolesIn(potential, question, texts).ToList();
        var isOfOne = question.Own.Count == 1;
        return request.Frame(
            texts["benefits.potential-title"],
            [
                Say.Text(
                    planned.Whole.Count == 0
                        ? texts["benefits.none-at-all"]
                        : texts[
                            "benefits.potential-what", BenefitsCard.Whose(question, texts),
                            texts.Counted("benefits.count", planned.Whole.Count)]),
                .. planned.Whole.Count == 0 ? [] : Divided(potential, question, isOfOne, texts),
                holes.Count == 0 ? null : Say.Status(Counts(potential, texts), AdaptiveTextColor.Warning),
                holes.Count == 0 ? null : Place.Together(holes).Hidden(Holes),
                request.IsClosed ? Say.Small(texts["benefits.closed"]) : null,
            ],
            planned.Whole.Count == 0 ? null : Button.Toggle(texts["benefits.show-goals-and-types"], GoalsAndTypes),
            planned.Whole.Count == 0 ? null : Button.Toggle(
                texts[isOfOne ? "benefits.show-years" : "benefits.show-years-and-organizations"], YearsAndOrganizations),
            holes.Count == 0 ? null : Button.Toggle(texts["benefits.show-holes"], Holes),
            request.IsClosed ? null : request.ButtonWithoutInputs(texts["benefits.all"], BenefitsShowSubmit.VerbName));
    }

    /// <summary>The common plan at once; the other ways are hidden.</summary>
    private static IEnumerable<AdaptiveElement?> Divided(
        BenefitPotential potential, BenefitsQuestion question, bool isOfOne, LocalTexts texts)
    {
        var planned = potential.Planned;
        return
        [
            Place.Together(Table(
                "benefits.common-plan",
                [.. potential.InOrder.Select(one => (InPlan(one, question, texts), one.Group))], texts)),
            Place.Together(
            [
                .. Groups("benefits.by-goal", planned.ByGoal, key => GoalName(key, question, texts), texts),
                .. Groups("benefits.by-type", planned.ByEffect, key => EffectName(key, texts), texts),
            ]).Hidden(GoalsAndTypes),
            Place.Together(
            [
                .. Groups("benefits.by-year", planned.ByYear, key => key.Length == 0 ? texts["benefits.no-year"] : key, texts),
                .. isOfOne ? [] : Groups(
                    "benefits.by-organization", planned.ByOrganization,
                    key => question.Roster.Organization(new OrganizationId(key)).ShortName, texts),
            ]).Hidden(YearsAndOrganizations),
        ];
    }

    /// <summary>Its name, and small below it its priority and category, or that it is over.</summary>
    private static AdaptiveElement InPlan(PlannedInitiative one, BenefitsQuestion question, LocalTexts texts) => Place.Together(
        Say.Cell(BenefitWords.InitiativeName(one.Id, question.Roster)),
        one.Initiative is { } initiative ? Say.SmallLine(texts.PlaceInPlan(initiative, question.Today)) : null);

    private static string EffectName(string key, LocalTexts texts) =>
        texts[$"benefits.effect-short.{BenefitWords.Key(Enum.Parse<EffectType>(key))}"];

    private static IEnumerable<AdaptiveElement?> Groups(
        string heading, IReadOnlyList<BenefitGroup> groups, Func<string, string> name, LocalTexts texts) => Table(
            heading,
            [.. groups.OrderBy(group => group.Key.Length == 0).Select(group => (Say.Cell(name(group.Key)), group))], texts);

    /// <summary>What is there when all of it has come, in each unit that can be added up; the rest is counted.</summary>
    private static IEnumerable<AdaptiveElement?> Table(
        string heading, IReadOnlyList<(AdaptiveElement Name, BenefitGroup Group)> groups, LocalTexts texts) =>
    [
        Say.Table(
            [
                new(texts[heading], Weight: 5), new(texts["benefits.column-count"], Weight: 2, IsRight: true),
                new(texts["benefits.column-full"], Weight: 4, IsRight: true),
            ],
            groups.Take(MostGroups).Select(one => (IReadOnlyList<AdaptiveElement?>)
            [
                one.Name, Say.Cell($"{one.Group.Count}"),
                one.Group.Sums.Count == 0
                    ? null
                    : Place.Together(one.Group.Sums.Select(sum => Say.Cell(BenefitSumsPart.Full(sum, texts)))),
            ])),
        groups.Count > MostGroups ? Say.Small(texts["format.more", groups.Count - MostGroups]) : null,
    ];

    private static string GoalName(string key, BenefitsQuestion question, LocalTexts texts) => key == BenefitPortfolio.NoGoal
        ? texts["benefits.no-goal"]
        : question.Book.Goals.Find(new GoalId(key))?.Name ?? texts["benefits.no-goal"];

    private static string Counts(BenefitPotential potential, LocalTexts texts) => texts.Capital(texts.List(
    [
        .. new (string Key, int Count)[]
        {
            ("benefits.unowned", potential.Unowned.Count), ("benefits.unmeasured", potential.Unmeasured.Count),
            ("benefits.overlapping", potential.Overlapping.Count),
        }.Where(one => one.Count > 0).Select(one => texts[one.Key, one.Count]),
    ]));

    private static IEnumerable<AdaptiveElement?> HolesIn(BenefitPotential potential, BenefitsQuestion question, LocalTexts texts) =>
    [
        .. Named("benefits.unowned-are", [.. potential.Unowned.Select(one => Name(one, question, texts))], texts),
        .. Named("benefits.unmeasured-are", [.. potential.Unmeasured.Select(one => Name(one, question, texts))], texts),
        .. Named(
            "benefits.overlapping-are",
            [
                .. potential.Overlapping.Select(group =>
                    $"{texts.List([.. group.Select(one => Name(one, question, texts))])}{Shares(group, texts)}"),
            ],
            texts),
    ];

    /// <summary>What shares one indicator says how it is divided.</summary>
    private static string Shares(IReadOnlyList<BenefitSeries> group, LocalTexts texts)
    {
        var shares = texts.List([.. group.Select(one => texts["indicators.percent", texts.Number(one.Benefit.Share, 0)])]);
        return group.All(one => one.Benefit.Indicator is not null) ? $" ({texts["benefits.shares", shares]})" : "";
    }

    private static string Name(BenefitSeries one, BenefitsQuestion question, LocalTexts texts) =>
        $"{texts.Quoted(one.Benefit.Name)} ({texts.PlanName(one.Plan, question.Roster)})";

    private static IEnumerable<AdaptiveElement?> Named(string heading, IReadOnlyList<string> names, LocalTexts texts) => names.Count == 0
        ? []
        :
        [
            Say.Subheading(texts[heading]),
            .. names.Take(MostNamed).Select(name => Say.Line(name)),
            names.Count > MostNamed ? Say.Small(texts["format.more", names.Count - MostNamed]) : null,
        ];
}
