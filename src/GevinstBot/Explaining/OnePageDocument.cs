using GevinstBot.Benefits;
using GevinstBot.Documents;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>An organisation's benefits to its director, as a document of one page: planned, realised, at risk, and in budgets.</summary>
public static class OnePageDocument
{
    /// <summary>What was changed before is how things are done.</summary>
    private const int MonthsOfChanges = 6;

    public static WordDocument For(OnePage page, Roster roster, LocalTexts texts, Instant at)
    {
        var document = new WordDocument(texts["one-page-document.title", page.Own.Organization.Name], texts.Language, at)
            .Note(texts["one-page.made", texts.Date(page.Today)]);
        if (page.Benefits is not { } outlook)
            return document.Paragraph(texts["one-page-document.none"]);
        document.Paragraph($"{texts["one-page.benefits", texts.Month(outlook.Portfolio.Month)]}. {BenefitOutlookPart.Line(outlook, texts)}")
            .Table(
                texts["benefits.summary"], [.. BenefitDocumentPart.Columns(texts), texts["one-page-document.in-budget"]],
                outlook.Portfolio.Benefits.Select(one => Row(one, page, outlook.Portfolio, roster, texts)));
        document.List(BenefitSumsPart.Words(outlook.Portfolio, texts));
        Behind(document, page, texts);
        Changes(document, page, outlook, texts);
        AtRisk(document, outlook, texts);
        if (BenefitOutlookPart.InBudgets(outlook.Budgets, texts) is { } budgets)
            document.Heading(texts["one-page-document.in-budget"]).Paragraph(budgets);
        return document;
    }

    private static void Behind(WordDocument document, OnePage page, LocalTexts texts)
    {
        document.Heading(texts["tertial-document.deviations"]);
        if (page.Behind.Count == 0)
            document.Paragraph(texts["tertial-document.no-deviations"]);
        else
            BenefitDocumentPart.Deviations(document, page.Behind, one => one.Benefit.Name, texts);
    }

    private static void Changes(WordDocument document, OnePage page, BenefitOutlook outlook, LocalTexts texts)
    {
        var changes = BenefitDocumentPart.Changes(
            outlook.Portfolio, page.Book!, outlook.Portfolio.Month.PlusMonths(1 - MonthsOfChanges), one => one.Benefit.Name, texts)
            .ToList();
        if (changes.Count > 0)
            document.Heading(texts["tertial-document.changes"]).List(changes);
    }

    private static void AtRisk(WordDocument document, BenefitOutlook outlook, LocalTexts texts)
    {
        if (outlook.AtRisk.Count > 0)
            document.Heading(texts["tertial-document.at-risk"]).List(outlook.AtRisk.Select(one => one.Benefit.Name));
    }

    private static string[] Row(BenefitSeries one, OnePage page, BenefitPortfolio portfolio, Roster roster, LocalTexts texts) =>
    [
        .. BenefitDocumentPart.Row(
            texts["tertial-document.in-month", one.Benefit.Name, BenefitWords.InitiativeName(one.Plan.Initiative, roster)],
            one, portfolio, texts),
        InBudget(one, page, texts),
    ];

    /// <summary>What isn't to make a budget smaller is in none.</summary>
    private static string InBudget(BenefitSeries one, OnePage page, LocalTexts texts) => one.Benefit.Effect is not EffectType.Budget
        ? texts["one-page-document.no-budget"]
        : page.Book!.BudgetOf(one) is not { } budget
            ? texts["tertial-document.not-said"]
            : texts.Capital(texts[$"benefits.budget-state.{BenefitWords.Key(budget.State)}"]);
}
