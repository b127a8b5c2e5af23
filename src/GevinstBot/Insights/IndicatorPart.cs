using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>
/// The region's numbers, a row each, with what kind of number it is, of how many, and how many deviate; and behind a button each in a
/// sentence, with how many of them nobody has confirmed.
/// </summary>
public static class IndicatorPart
{
    /// <summary>The others are behind the button.</summary>
    private const int Rows = 5;

    /// <summary>Where the report tells of benefits too.</summary>
    private const int RowsBesideBenefits = 2;

    /// <summary>Those that most deviate from first; what nobody has given a number for is only behind the button.</summary>
    public static IEnumerable<AdaptiveElement?> Of(RegionalReport report, LocalTexts texts)
    {
        if (report.Indicators is not { Summaries.Count: > 0 } indicators)
            return [];
        var rows = indicators.Summaries.Where(summary => summary.Given > 0)
            .OrderByDescending(summary => Deviations(indicators, summary))
            .Take(report.Benefits is null ? Rows : RowsBesideBenefits).ToList();
        var more = indicators.Summaries.Count - rows.Count;
        // Of several rows the month stands once: beside a number only where it is another.
        var usual = rows.Count < 2 ? null : ReportingPeriod.MostAreOf(rows.Select(summary => summary.Period));
        return
        [
            Say.Subheading(texts["report.indicators"]),
            usual is { } month ? Say.SubtleLine(texts.Capital(texts.Period(month))) : null,
            rows.Count == 0 ? null : Table(indicators, rows, usual, texts),
            more > 0 ? Say.Small(texts["report.more-indicators", more]) : null,
        ];
    }

    /// <summary>How each number is made; all of them, also those that have a row.</summary>
    public static IEnumerable<AdaptiveElement?> HowMade(RegionalReport report, LocalTexts texts) =>
        report.Indicators is not { Summaries.Count: > 0 } indicators
            ? []
            : [Say.Bullets(indicators.Summaries.Select(summary => HowMade(summary, texts)))];

    private static string HowMade(IndicatorSummary summary, LocalTexts texts)
    {
        var made = texts[
            "report.how-made", CardText.Escape(summary.Definition.Name), texts.Period(summary.Period),
            CardText.Escape(texts.Regional(summary))];
        return texts.WhatIsNew(summary.Definition, summary.Period) is { } changed ? $"{made}. {CardText.Escape(changed)}" : made;
    }

    private static AdaptiveElement Table(
        IndicatorReport report, IEnumerable<IndicatorSummary> summaries, ReportingPeriod? usual, LocalTexts texts) => Say.Table(
        [
            new(texts["indicators.column-name"], Weight: 12), new(texts["report.column-region"], Weight: 9, IsRight: true),
            new(texts["indicators.column-standing"], Weight: 10, IsRight: true),
        ],
        summaries.Select(summary => (IReadOnlyList<AdaptiveElement?>)
        [
            Place.Together(
                Say.Cell(summary.Definition.Name),
                summary.Period == usual ? null : Say.SmallLine(texts.Period(summary.Period))),
            Place.Together(
                Say.Cell(texts.RegionalAmount(summary)),
                Say.SmallLine(Made(summary, texts))),
            Standing(report, summary, texts) is { } standing ? Say.Badge(standing.Words, standing.Tone) : null,
        ]));

    private static int Deviations(IndicatorReport report, IndicatorSummary summary) =>
        report.Deviations.Count(deviation => deviation.Indicator.Id == summary.Definition.Id);

    /// <summary>«sum, 9 av 11».</summary>
    internal static string Made(IndicatorSummary summary, LocalTexts texts) => texts[Kind(summary.Kind), summary.Given, summary.Expected];

    /// <summary>How many deviate, or why none can; null where nobody is measured against anything.</summary>
    internal static (string Words, Tone Tone)? Standing(IndicatorReport report, IndicatorSummary summary, LocalTexts texts) =>
        summary switch
        {
            _ when Deviations(report, summary) is > 0 and var deviations => (texts.Counted("report.deviate", deviations), Tone.Attention),
            { Definition.Life.TrialUntil: not null } => (texts["new-indicators.stage-trial"], Tone.Accent),
            { Definition.Targets.Count: 0, Definition.LocalTargets.Count: 0 } => null,
            _ when summary.Definition.LacksTarget(summary.Period) => (texts["report.without-target"], Tone.Plain),
            _ => (texts["report.none-deviates"], Tone.Good),
        };

    private static string Kind(RegionalNumberKind kind) => kind switch
    {
        RegionalNumberKind.None or RegionalNumberKind.OneValue => "report.kind.single",
        RegionalNumberKind.Sum => "report.kind.sum",
        RegionalNumberKind.PartialSum => "report.kind.partial",
        RegionalNumberKind.Weighted => "report.kind.weighted",
        RegionalNumberKind.Median => "report.kind.median",
    };
}
