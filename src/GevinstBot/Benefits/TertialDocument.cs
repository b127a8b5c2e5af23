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
        if (outlook.Portfolio.Whole.Sums is { Count: > 0 } sums)
            document.Table(texts["tertial-document.in-short"], Columns(texts), sums.Select(sum => Row(sum, texts)))
                .Note(texts["tertial-document.sums"]);
        if (BenefitOutlookPart.InBudgets(outlook.Budgets, texts) is { } budgets)
            document.Paragraph(budgets);
    }

    private static string[] Columns(LocalTexts texts) =>
    [
        texts["tertial-document.unit"], texts["tertial-document.planned"], texts["benefits.column-realized"],
        texts["tertial-document.planned-of-measured"], texts["tertial-document.measured"], texts["benefits.column-forecast"],
        texts["benefits.column-full"],
    ];

    private static string[] Row(BenefitSum sum, LocalTexts texts) =>
    [
        BenefitSumsPart.Unit(sum, texts), BenefitSumsPart.Written(sum.Planned, texts),
        sum.Realized is { } realized ? BenefitSumsPart.Written(realized, texts) : texts["benefits.not-measured"],
        sum.Realized is null ? "" : BenefitSumsPart.Written(sum.PlannedOfMeasured, texts),
        texts["tertial-document.of", sum.Measured, sum.Expected],
        sum.Forecast is { } forecast
            ? texts["tertial-document.amount-of", BenefitSumsPart.Written(forecast, texts), sum.Forecasts, sum.Expected]
            : texts["benefits.no-forecast"],
        BenefitSumsPart.Written(sum.Full, texts),
    ];

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
                    [
                        texts["benefits.column-benefit"], texts["tertial-document.planned"], texts["benefits.column-realized"],
                        texts["benefits.column-forecast"], texts["benefits.column-status"],
                    ],
                    own.Benefits.Select(one => Row(one, own, facts, texts)))
                .List(BenefitSumsPart.Words(own, texts));
        }
    }

    private static string[] Row(BenefitSeries one, BenefitPortfolio own, TertialFacts facts, LocalTexts texts)
    {
        var (unit, month) = (own.UnitOf(one.Benefit), own.Month);
        return
        [
            Name(one, facts),
            one.PlannedIn(month) is { } planned ? texts.Effect(planned, unit) : "",
            one.MeasuredBy(month) is { } measured && one.EffectOf(measured) is { } realized
                ? texts["tertial-document.in-month", texts.Effect(realized, unit), texts.Month(measured.Month)]
                : texts["benefits.not-measured"],
            BenefitSum.AtFullEffect(one, month) is { } forecast ? texts.Effect(forecast, unit) : texts["benefits.no-forecast"],
            texts[$"benefits.badge.{BenefitWords.Key(one.StateIn(month))}"],
        ];
    }

    private static string Stage(InitiativeId of, TertialFacts facts, LocalTexts texts) =>
        facts.Roster.Initiatives.FirstOrDefault(known => known.Id == of) switch
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
            document.Table(
                texts["tertial-document.deviations"],
                [
                    texts["benefits.column-benefit"], texts["tertial-document.cause"], texts["tertial-document.measure"],
                    texts["tertial-document.expected"],
                ],
                package.Deviations.Select(one => Row(one, facts, texts)));
        Named("tertial-document.unmeasured", package.Outlook.Portfolio.InState(BenefitState.Unmeasured));
        Named("tertial-document.at-risk", package.Outlook.AtRisk);

        void Named(string key, IReadOnlyList<BenefitSeries> benefits)
        {
            if (benefits.Count > 0)
                document.Subheading(texts[key]).List(benefits.Select(one => Name(one, facts)));
        }
    }

    private static string[] Row(TertialDeviation one, TertialFacts facts, LocalTexts texts) => one.Said is { Deviation: { } why }
        ?
        [
            Name(one.Benefit, facts), texts[$"benefit-status.cause.{why.Cause}"].TrimEnd(' ', '…'),
            why.Measure.Length == 0 ? texts["tertial-document.no-measure"] : why.Measure, texts.Date(why.Expected),
        ]
        : [Name(one.Benefit, facts), texts["tertial-document.not-explained"], "", ""];
}
