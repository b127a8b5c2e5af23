using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>Benefits as a section of a longer card: how many stand how, what needs somebody, sums and budgets.</summary>
public static class BenefitOutlookPart
{
    private const int MostRows = 4;

    /// <summary>«7 gevinster: 2 bak planen, 1 uferdig plan og 4 følger planen.»</summary>
    public static string Line(BenefitOutlook outlook, LocalTexts texts) => texts[
        "benefits.outlook", texts.Counted("benefits.count", outlook.Portfolio.Whole.Count), States(outlook, texts)];

    /// <summary>«2 bak planen, 1 uferdig plan og 4 følger planen».</summary>
    internal static string States(BenefitOutlook outlook, LocalTexts texts) => texts.List(
    [
        .. BenefitRows.Urgencies.Where(state => outlook.Portfolio.Whole.In(state) > 0)
            .Select(state => $"{outlook.Portfolio.Whole.In(state)}\u00a0{texts[$"benefits.badge.{BenefitWords.Key(state)}"]}"),
    ]);

    /// <summary>An organisation's: a row for each that needs somebody first.</summary>
    public static IEnumerable<AdaptiveElement?> OfOrganization(BenefitOutlook outlook, Roster roster, LocalTexts texts)
    {
        var rows = new BenefitRows(outlook.Portfolio, roster, texts, isOfOne: true);
        var inOrder = rows.InOrder(outlook.Portfolio.Benefits);
        return
        [
            rows.Of(inOrder.Take(MostRows), rows.Plan),
            inOrder.Count > MostRows ? Say.Small(texts["format.more", inOrder.Count - MostRows]) : null,
            Named("benefits.at-risk", outlook.AtRisk, texts, one => texts.Quoted(one.Benefit.Name)),
            .. BenefitSumsPart.Of(outlook.Portfolio, texts),
            Budgets(outlook.Budgets, texts),
        ];
    }

    /// <summary>The region's in lines: a report of forty organisations has no room for tables.</summary>
    public static IEnumerable<AdaptiveElement?> OfRegion(BenefitOutlook outlook, Roster roster, LocalTexts texts) =>
    [
        .. Urgent(outlook, roster, texts, MostRows).Select(line => Say.Line(line, AdaptiveTextColor.Warning)),
        .. BenefitSumsPart.Lines(outlook.Portfolio, texts),
        Budgets(outlook.Budgets, texts),
    ];

    /// <summary>The same as text, with every name, where there is room.</summary>
    internal static IEnumerable<string> Words(BenefitOutlook outlook, Roster roster, LocalTexts texts) =>
    [
        .. Urgent(outlook, roster, texts, int.MaxValue), .. BenefitSumsPart.Words(outlook.Portfolio, texts),
        .. InBudgets(outlook.Budgets, texts) is { } line ? [line] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Urgent(BenefitOutlook outlook, Roster roster, LocalTexts texts, int most)
    {
        return new[]
        {
            Line("benefits.behind", outlook.Portfolio.InState(BenefitState.Slipping)),
            Line("benefits.not-measured-are", outlook.Portfolio.InState(BenefitState.Unmeasured)),
            Line("benefits.at-risk", outlook.AtRisk),
        }.OfType<string>();

        string? Line(string key, IReadOnlyList<BenefitSeries> benefits) => benefits.Count == 0
            ? null
            : texts[key, texts.ListOf([.. benefits.Select(one => Name(one, roster, texts))], most)];
    }

    private static AdaptiveElement? Named(
        string key, IReadOnlyList<BenefitSeries> benefits, LocalTexts texts, Func<BenefitSeries, string> name) => benefits.Count == 0
        ? null
        : Say.Line(texts[key, texts.ListOf([.. benefits.Select(name)], MostRows)], AdaptiveTextColor.Warning);

    private static string Name(BenefitSeries one, Roster roster, LocalTexts texts) =>
        $"{texts.Quoted(one.Benefit.Name)} ({roster.Organization(one.Plan.Organization).ShortName})";

    /// <summary>Null where no benefit is of money in the own organisation.</summary>
    public static string? InBudgets(BenefitBudgets budgets, LocalTexts texts) => budgets.Expected == 0
        ? null
        : texts[
            "benefits.in-budgets", texts.Number(budgets.Kroner, 0), budgets.Whole, budgets.Partly,
            texts.Counted("benefits.count", budgets.Expected)];

    private static AdaptiveElement? Budgets(BenefitBudgets budgets, LocalTexts texts) =>
        InBudgets(budgets, texts) is { } line ? Say.Line(line) : null;
}
