using GevinstBot.Documents;
using GevinstBot.Domain.Benefits;
using GevinstBot.Texts;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>Benefits as they stand in a document: what can be added up, how each stands, and what is behind and why.</summary>
internal static class BenefitDocumentPart
{
    /// <summary>Nothing where there is nothing to add up.</summary>
    public static void Sums(WordDocument document, BenefitPortfolio portfolio, string about, LocalTexts texts)
    {
        if (portfolio.Whole.Sums is not { Count: > 0 } sums)
            return;
        document.Table(
            about,
            [
                texts["tertial-document.unit"], texts["tertial-document.planned"], texts["benefits.column-realized"],
                texts["tertial-document.planned-of-measured"], texts["tertial-document.measured"], texts["benefits.column-forecast"],
                texts["benefits.column-full"],
            ],
            sums.Select(sum => Row(sum, texts))).Note(texts["tertial-document.sums"]);
    }

    public static string[] Columns(LocalTexts texts) =>
    [
        texts["benefits.column-benefit"], texts["tertial-document.planned"], texts["benefits.column-realized"],
        texts["benefits.column-forecast"], texts["benefits.column-status"],
    ];

    public static string[] Row(string name, BenefitSeries one, BenefitPortfolio own, LocalTexts texts)
    {
        var (unit, month) = (own.UnitOf(one.Benefit), own.Month);
        return
        [
            name,
            one.PlannedIn(month) is { } planned ? texts.Effect(planned, unit) : "",
            one.MeasuredBy(month) is { } measured && one.EffectOf(measured) is { } realized
                ? texts["tertial-document.in-month", texts.Effect(realized, unit), texts.Month(measured.Month)]
                : texts["benefits.not-measured"],
            BenefitSum.AtFullEffect(one, month) is { } forecast ? texts.Effect(forecast, unit) : texts["benefits.no-forecast"],
            texts[$"benefits.badge.{BenefitWords.Key(one.StateIn(month))}"],
        ];
    }

    /// <summary>What the line has changed from a month on, as it said it; nothing where nobody said anything.</summary>
    public static IEnumerable<string> Changes(
        BenefitPortfolio portfolio, BenefitBook book, YearMonth since, Func<BenefitSeries, string> name, LocalTexts texts) =>
        from one in portfolio.Benefits
        from change in book.ChangesOf(one)
        where change.Month >= since && change.Month <= portfolio.Month
        select texts["tertial-document.change", name(one), texts.Month(change.Month), change.What];

    /// <summary>Cause, measure and date as they were told, or that nobody has explained it.</summary>
    public static void Deviations(
        WordDocument document, IEnumerable<TertialDeviation> deviations, Func<BenefitSeries, string> name, LocalTexts texts) =>
        document.Table(
            texts["tertial-document.deviations"],
            [
                texts["benefits.column-benefit"], texts["tertial-document.cause"], texts["tertial-document.measure"],
                texts["tertial-document.expected"],
            ],
            deviations.Select(one => Row(one, name, texts)));

    private static string[] Row(TertialDeviation one, Func<BenefitSeries, string> name, LocalTexts texts) =>
        one.Said is { Deviation: { } why }
            ?
            [
                name(one.Benefit), texts[$"benefit-status.cause.{why.Cause}"].TrimEnd(' ', '…'),
                why.Measure.Length == 0 ? texts["tertial-document.no-measure"] : why.Measure, texts.Date(why.Expected),
            ]
            : [name(one.Benefit), texts["tertial-document.not-explained"], "", ""];

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
}
