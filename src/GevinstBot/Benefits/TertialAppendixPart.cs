using GevinstBot.Documents;
using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Benefits;

/// <summary>What is meant by a package's numbers, and where each is from: whoever reads one can follow it back.</summary>
internal static class TertialAppendixPart
{
    private static readonly string[] Rules =
    [
        "tertial-document.rule-planned", "tertial-document.rule-realized", "tertial-document.rule-share", "tertial-document.rule-forecast",
        "tertial-document.rule-behind", "tertial-document.rule-sums",
    ];

    public static void AddTo(WordDocument document, TertialFacts facts, LocalTexts texts)
    {
        var numbers = facts.Package.Outlook.Portfolio.Benefits
            .Where(one => one.Benefit.Measurability is Measurability.Quantitative).ToList();
        document.Heading(texts["tertial-document.definitions"])
            .Subheading(texts["tertial-document.rules"]).List(Rules.Select(rule => texts[rule]));
        Indicators(document, facts, texts);
        if (numbers.Count == 0)
            return;
        document.Subheading(texts["tertial-document.measures"]).Table(
            texts["tertial-document.measures"],
            [
                texts["benefits.column-benefit"], texts["tertial-document.counted-in"], texts["tertial-document.baseline"],
                texts["tertial-document.target"],
            ],
            numbers.Select(one => Measure(one, facts, texts)));
        document.Subheading(texts["tertial-document.origins"]).Table(
            texts["tertial-document.origins"],
            [
                texts["benefits.column-benefit"], texts["tertial-document.level"], texts["tertial-document.month"],
                texts["tertial-document.source"],
            ],
            numbers.Select(one => Origin(one, facts, texts)));
    }

    private static void Indicators(WordDocument document, TertialFacts facts, LocalTexts texts)
    {
        if (facts.Package.Definitions.Count == 0)
            return;
        document.Subheading(texts["tertial-document.indicators"]).Table(
            texts["tertial-document.indicators"],
            [
                texts["tertial-document.indicator"], texts["tertial-document.meaning"], texts["tertial-document.source"],
                texts["tertial-document.version"],
            ],
            facts.Package.Definitions.Select(definition => (string[])
            [
                definition.Name, Meaning(definition, texts), definition.Source ?? texts["tertial-document.not-said"],
                texts.Number(definition.Version, decimals: 0),
            ]));
    }

    private static string Meaning(IndicatorDefinition definition, LocalTexts texts) => string.Join('\n', new[]
    {
        definition.Why,
        definition switch
        {
            { Numerator: { } numerator, Denominator: { } denominator } => texts["tertial-document.formula", numerator, denominator],
            { Denominator: { } denominator } => texts["tertial-document.formula-of", denominator],
            _ => null,
        },
        texts.LabelIn("tertial-document.in-unit", definition.Unit),
    }.OfType<string>());

    private static string[] Measure(BenefitSeries one, TertialFacts facts, LocalTexts texts)
    {
        var (benefit, unit) = (one.Benefit, facts.Book.UnitOf(one.Benefit));
        return
        [
            TertialDocument.Name(one, facts),
            benefit.Indicator is { } id && facts.Book.Definition(id) is { } definition
                ? texts["tertial-document.share-of", texts.Bound(benefit.Share), definition.Name]
                : Unit(unit, texts),
            benefit.CountedFrom is { } from
                ? texts["tertial-document.measured-on", texts.Level(from.Value, unit), texts.Date(from.Measured), from.Source]
                    .TrimEnd(' ', '·')
                : texts["tertial-document.not-said"],
            benefit is { Target: { } target, FullEffect: { } full }
                ? texts["tertial-document.by", texts.Level(target, unit), texts.Date(full)]
                : texts["tertial-document.not-said"],
        ];
    }

    private static string Unit(IndicatorUnit? unit, LocalTexts texts) => unit switch
    {
        { Kind: UnitKind.Days } => texts["indicators.unit-days"],
        { Kind: UnitKind.Percent } => texts["indicators.unit-percent"],
        { Text: { Length: > 0 } text } => text,
        _ => texts["tertial-document.not-said"],
    };

    private static string[] Origin(BenefitSeries one, TertialFacts facts, LocalTexts texts)
    {
        var name = TertialDocument.Name(one, facts);
        return one.MeasuredBy(facts.Package.Tertial.Month) is { } measured
            ?
            [
                name, texts.Level(measured.Level, facts.Book.UnitOf(one.Benefit)), texts.Month(measured.Month),
                Source(one, measured, facts, texts),
            ]
            : [name, texts["benefits.not-measured"], "", ""];
    }

    /// <summary>Who said it and when, where it was asked about; the indicator, where that has it.</summary>
    private static string Source(BenefitSeries one, Measurement measured, TertialFacts facts, LocalTexts texts)
    {
        var said = facts.Book.StatusesOf(one).LastOrDefault(status => status.Month == measured.Month);
        var by = said is null
            ? null
            : texts["tertial-document.told-by", facts.Roster.Name(said.By, texts), texts.Date(said.At.InZone(facts.Zone).Date)];
        return facts.Book.IsTold(one, measured.Month) ? by ?? texts["tertial-document.told"]
            : by is null ? texts["tertial-document.from-indicator"]
            : texts["tertial-document.confirmed", by];
    }
}
