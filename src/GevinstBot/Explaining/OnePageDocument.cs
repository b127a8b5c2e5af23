using GevinstBot.Benefits;
using GevinstBot.Documents;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Meetings;
using GevinstBot.Reporting;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Explaining;

/// <summary>The director's page as a document: the same as the card, and whole where the card counts what it has no room for.</summary>
public static class OnePageDocument
{
    /// <summary>What was changed before is how things are done.</summary>
    private const int MonthsOfChanges = 6;

    /// <param name="page">What it tells.</param>
    /// <param name="roster">Who is in the network.</param>
    /// <param name="texts">The language.</param>
    /// <param name="at">When it was made.</param>
    public static WordDocument For(OnePage page, Roster roster, LocalTexts texts, Instant at)
    {
        var document = new WordDocument(OnePageCard.Title(page, texts), texts.Language, at).Paragraph(OnePageCard.AsOf(page, texts));
        Figures(document, page.Own, texts);
        Region(document, page.Own, texts);
        Deviations(document, page, texts);
        Benefits(document, page, roster, texts);
        Items(document, page, texts);
        Actions(document, page, texts);
        return document;
    }

    private static void Figures(WordDocument document, OwnFigures own, LocalTexts texts)
    {
        document.Heading(texts["one-page.figures"]);
        if (own.Courses.Count == 0)
            document.Paragraph(texts["own-figures.nothing"]);
        var known = own.Courses.Where(course => course.Last is not null).ToList();
        if (known.Count > 0)
            document.Table(
                texts["one-page.figures"],
                [
                    texts["own-figures.column-indicator"], texts["own-figures.column-period"], texts["own-figures.column-value"],
                    texts["own-figures.target"], texts["own-figures.column-status"],
                ],
                known.Select(course => Row(course, texts)));
        if (OwnFiguresPart.Without(own, texts) is { } without)
            document.Note(without);
        document.List(OnePageCard.Changed(own).Select(course => $"{course.Definition.Name}: {texts.Said(course.Variation)}"));
    }

    private static string[] Row(IndicatorCourse course, LocalTexts texts)
    {
        var (definition, last) = (course.Definition, course.Last!);
        return
        [
            definition.Name, texts.Period(last.Period), OwnFigureWords.Value(definition, last, texts),
            texts.Bounds(definition, last.Target), OwnFigureWords.Status(definition, last, texts),
        ];
    }

    private static void Region(WordDocument document, OwnFigures own, LocalTexts texts)
    {
        var compared = own.Courses.Select(course => (course.Definition.Name, Said: OwnFigureWords.Beside(own, course, texts)))
            .Where(one => one.Said is not null).ToList();
        if (compared.Count > 0)
            document.Heading(texts["own-figures.beside", texts.Day(own.Meeting!.Value)])
                .List(compared.Select(one => $"{one.Name}: {one.Said}"));
    }

    private static void Deviations(WordDocument document, OnePage page, LocalTexts texts)
    {
        if (page.Deviations.Count == 0)
            return;
        document.Heading(texts["one-page.deviations"]).Table(
            texts["one-page.deviations"],
            [
                texts["own-figures.column-indicator"], texts["own-figures.column-value"], texts["one-page.column-cause"],
                texts["one-page.column-measure"], texts["one-page.column-effect"],
            ],
            page.Deviations.Select(deviation => Row(deviation, texts)));
    }

    private static string[] Row(IndicatorDeviation deviation, LocalTexts texts)
    {
        var (name, value) = (
            deviation.Indicator.Name, $"{texts.Amount(deviation.Indicator, deviation.Value)} ({texts.Period(deviation.Period)})");
        return deviation.Explanation is { } why
            ? [name, value, why.Cause ?? texts["variation.ordinary"], why.Measure, texts.Date(why.FullEffect)]
            : [name, value, texts["one-page.unexplained"], "", ""];
    }

    private static void Benefits(WordDocument document, OnePage page, Roster roster, LocalTexts texts)
    {
        if (page.Benefits is not { } outlook)
            return;
        document.Heading(texts["one-page.benefits", texts.Month(outlook.Portfolio.Month)])
            .Paragraph(BenefitOutlookPart.Line(outlook, texts))
            .Table(
                texts["benefits.summary"], [.. BenefitDocumentPart.Columns(texts), texts["one-page-document.in-budget"]],
                outlook.Portfolio.Benefits.Select(one => Row(one, page, outlook.Portfolio, roster, texts)))
            .List(BenefitSumsPart.Words(outlook.Portfolio, texts));
        Behind(document, page, texts);
        Changes(document, page, outlook, texts);
        if (outlook.AtRisk.Count > 0)
            document.Heading(texts["tertial-document.at-risk"]).List(outlook.AtRisk.Select(one => one.Benefit.Name));
        if (BenefitOutlookPart.InBudgets(outlook.Budgets, texts) is { } budgets)
            document.Heading(texts["one-page-document.in-budget"]).Paragraph(budgets);
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

    private static void Items(WordDocument document, OnePage page, LocalTexts texts)
    {
        if (page.Items.Count > 0)
            document.Heading(texts["one-page.items", texts.Day(page.Own.Meeting!.Value)])
                .List(page.Items.Select(one => AgendaPart.Numbered(one.Item, one.Number, texts)));
    }

    private static void Actions(WordDocument document, OnePage page, LocalTexts texts)
    {
        document.Heading(texts["one-page.actions"]);
        if (page.Actions.Count == 0)
            document.Paragraph(texts["one-page.no-actions"]);
        document.List(page.Actions.Select(action => $"{action.What} {texts["report.due", texts.Date(action.Due)]}"));
    }
}
