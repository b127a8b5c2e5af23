using GevinstBot.Benefits;
using GevinstBot.Documents;
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
                texts["one-page.benefits", texts.Month(outlook.Portfolio.Month)],
                [texts["benefits.column-benefit"], texts["one-page.column-initiative"], texts["benefits.column-status"]],
                outlook.Portfolio.Benefits.Select(one => (string[])
                [
                    one.Benefit.Name, BenefitWords.InitiativeName(one.Plan.Initiative, roster),
                    texts[$"benefits.badge.{BenefitWords.Key(one.StateIn(outlook.Portfolio.Month))}"],
                ]))
            .List(BenefitSumsPart.Words(outlook.Portfolio, texts));
        if (BenefitOutlookPart.InBudgets(outlook.Budgets, texts) is { } budgets)
            document.Paragraph(budgets);
    }

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
