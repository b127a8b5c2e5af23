using GevinstBot.Documents;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>
/// A tertial's package for the portfolio board: in short, each initiative, what is behind with measure and date, and what is meant by the
/// numbers and where each is from.
/// </summary>
public static class TertialDocument
{
    public static WordDocument For(TertialFacts facts, LocalTexts texts)
    {
        var document = new WordDocument(TertialCard.Title(facts.Package.Tertial, texts), texts.Language, facts.At)
            .Labelled(texts["tertial-document.network"], facts.Roster.Region)
            .Paragraph(TertialCard.AsOf(facts, texts));
        InShort(document, facts, texts);
        Initiatives(document, facts, texts);
        Deviations(document, facts, texts);
        TertialAppendixPart.AddTo(document, facts, texts);
        return document;
    }

    /// <summary>«Kortere ventetid (Ahus)»: what a row is about, wherever it stands.</summary>
    internal static string Name(BenefitSeries one, TertialFacts facts) =>
        $"{one.Benefit.Name} ({facts.Roster.Organization(one.Plan.Organization).ShortName})";

    private static void InShort(WordDocument document, TertialFacts facts, LocalTexts texts)
    {
        var outlook = facts.Package.Outlook;
        document.Heading(texts["tertial-document.in-short"]).Paragraph(BenefitOutlookPart.Line(outlook, texts));
        BenefitDocumentPart.Sums(document, outlook.Portfolio, texts["tertial-document.in-short"], texts);
        if (BenefitOutlookPart.InBudgets(outlook.Budgets, texts) is { } budgets)
            document.Paragraph(budgets);
    }

    private static void Initiatives(WordDocument document, TertialFacts facts, LocalTexts texts)
    {
        var portfolio = facts.Package.Outlook.Portfolio;
        document.Heading(texts["tertial-document.initiatives"]);
        foreach (var of in portfolio.Benefits.Select(one => one.Plan.Initiative).Distinct()
            .OrderBy(id => BenefitWords.InitiativeName(id, facts.Roster), StringComparer.Create(texts.Culture, ignoreCase: true)))
        {
            var own = portfolio.Where(one => one.Plan.Initiative == of);
            document.Subheading(BenefitWords.InitiativeName(of, facts.Roster)).Note(Stage(of, facts, texts))
                .Table(
                    BenefitWords.InitiativeName(of, facts.Roster),
                    BenefitDocumentPart.Columns(texts),
                    own.Benefits.Select(one => BenefitDocumentPart.Row(Name(one, facts), one, own, texts)))
                .List(BenefitSumsPart.Words(own, texts));
            Changes(document, own, facts, texts);
        }
    }

    private static void Changes(WordDocument document, BenefitPortfolio own, TertialFacts facts, LocalTexts texts)
    {
        var changes = BenefitDocumentPart.Changes(
            own, facts.Book, facts.Package.Tertial.Period.FirstDay.ToYearMonth(), one => Name(one, facts), texts).ToList();
        if (changes.Count > 0)
            document.Note(texts["tertial-document.changes"]).List(changes);
    }

    private static string Stage(InitiativeId of, TertialFacts facts, LocalTexts texts) =>
        facts.Roster.Find(of) switch
        {
            null => texts["benefits.no-initiative"],
            { Closed: { } closed } over when over.IsClosed(facts.Package.Tertial.Period.LastDay) =>
                texts["benefits.initiative-closed", texts.Date(closed)],
            { Stage: { } stage } open => texts[
                "benefits.phase-and-stage", open.Phase, texts[$"benefits.stage.{BenefitWords.Key(stage)}"]],
            var open => texts["benefits.phase", open.Phase],
        };

    private static void Deviations(WordDocument document, TertialFacts facts, LocalTexts texts)
    {
        var package = facts.Package;
        document.Heading(texts["tertial-document.deviations"]);
        if (package.Deviations.Count == 0)
            document.Paragraph(texts["tertial-document.no-deviations"]);
        else
            BenefitDocumentPart.Deviations(document, package.Deviations, one => Name(one, facts), texts);
        Named("tertial-document.unmeasured", package.Outlook.Portfolio.InState(BenefitState.Unmeasured));
        Named("tertial-document.at-risk", package.Outlook.AtRisk);

        void Named(string key, IReadOnlyList<BenefitSeries> benefits)
        {
            if (benefits.Count > 0)
                document.Subheading(texts[key]).List(benefits.Select(one => Name(one, facts)));
        }
    }
}
