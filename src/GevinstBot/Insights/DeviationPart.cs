using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>
/// The deviations, the worst first, a row each; and behind a button each with the organisation's own cause, measure and date of full
/// effect, or that nobody has confirmed it.
/// </summary>
public static class DeviationPart
{
    /// <summary>More would make the card too large to send; the rest is counted.</summary>
    private const int Shown = 8;

    /// <summary>Those that a meeting has time for; the others are behind the button with the reasons.</summary>
    private const int Rows = 4;

    /// <summary>Where there are more, the worst, so that the region's numbers still stand on the same screen.</summary>
    private const int RowsOfMany = 3;

    /// <summary>The same where the report tells of benefits too.</summary>
    private const int RowsBesideBenefits = 2;

    private const int LongestText = 160;

    public static IEnumerable<AdaptiveElement?> Of(RegionalReport report, Roster roster, LocalTexts texts)
    {
        if (report.Indicators is null)
            return [];
        var deviations = report.WorstFirst;
        if (deviations.Count == 0)
            return [Say.Subheading(texts["report.deviations"]), Say.Text(texts["report.no-deviations"])];
        var shown = (HasMany(report), report.Benefits) switch
        {
            (false, _) => Rows,
            (true, null) => RowsOfMany,
            (true, not null) => RowsBesideBenefits,
        };
        var more = deviations.Count - shown;
        return
        [
            Say.Subheading(texts["report.deviations"]),
            Say.Table(
                [
                    new(texts["report.column-who"], Weight: HasMany(report) ? 16 : 12),
                    new(texts["indicators.column-value"], Weight: 7, IsRight: true),
                    new(texts["indicators.column-target"], Weight: 7, IsRight: true),
                    new(texts["indicators.column-standing"], Weight: HasMany(report) ? 6 : 7, IsRight: true),
                ],
                deviations.Take(shown).Select(deviation => Row(deviation, roster, texts))),
            more > 0 ? Say.Small(texts.Counted("report.more-deviations", more)) : null,
        ];
    }

    /// <summary>More than there are rows for: then the card is as short as it can be, and the rest is a press away.</summary>
    public static bool HasMany(RegionalReport report) => report.Indicators is not null && report.WorstFirst.Count > Rows;

    /// <summary>Why: what each has said of it.</summary>
    public static IEnumerable<AdaptiveElement?> Why(RegionalReport report, Roster roster, LocalTexts texts)
    {
        var deviations = report.Indicators is null ? [] : report.WorstFirst;
        var more = deviations.Count - Shown;
        return
        [
            .. deviations.Take(Shown).Select(deviation => One(deviation, roster, texts)),
            more > 0 ? Say.Small(texts.Counted("report.more-deviations", more)) : null,
        ];
    }

    private static IReadOnlyList<AdaptiveElement?> Row(IndicatorDeviation deviation, Roster roster, LocalTexts texts) =>
    [
        Place.Together(
            Say.Cell(roster.Organization(deviation.Organization).ShortName), Say.SmallLine(deviation.Indicator.Name)),
        Say.Cell(texts.Amount(deviation.Indicator, deviation.Value)),
        Say.Cell(texts.Bounds(deviation.Indicator, deviation.Target)),
        Say.Badge(Standing(deviation, texts), Tone.Attention),
    ];

    internal static string Standing(IndicatorDeviation deviation, LocalTexts texts) =>
        texts[deviation.Target.Distance(deviation.Value) > 0 ? "indicators.standing-above" : "indicators.standing-below"];

    /// <summary>Why, as lines: the period, what kind of change it is, and what its organisation has said; or that it hasn't.</summary>
    internal static IEnumerable<string> Reasons(IndicatorDeviation deviation, LocalTexts texts) =>
    [
        Figures(deviation, texts),
        .. texts.Said(deviation.Variation) is { } said ? [$"{said}."] : Array.Empty<string>(),
        .. deviation.Explanation is { } why
            ? Explained(why, texts).Select(line => $"{line.Label} {line.Typed}")
            : [Fetched(deviation.Unconfirmed!, texts)],
    ];

    private static AdaptiveElement One(IndicatorDeviation deviation, Roster roster, LocalTexts texts) => Place.Together(
        [
            Say.Labelled(roster.Organization(deviation.Organization).ShortName, $" – {deviation.Indicator.Name}"),
            Say.Line(Figures(deviation, texts)),
            texts.Said(deviation.Variation) is { } said ? Say.Line(said) : null,
            .. deviation.Explanation is { } why
                ? Explained(why, texts).Select(line => Line(line.Label, line.Typed))
                : [Say.Line(Fetched(deviation.Unconfirmed!, texts))],
        ]);

    private static IEnumerable<(string Label, string Typed)> Explained(Explanation why, LocalTexts texts) =>
    [
        .. why.Cause is { } cause ? [(texts["indicators.cause"], cause)] : Array.Empty<(string, string)>(),
        (texts[why.Cause is null ? "indicators.process" : "indicators.measure"], why.Measure),
        (texts["indicators.effect"], texts.Date(why.FullEffect)),
    ];

    private static string Fetched(ImportedValue import, LocalTexts texts) =>
        texts["report.fetched", import.Source, texts.Date(import.Date)];

    private static AdaptiveElement Line(string label, string typed) =>
        Say.Labelled($"{label} ", CardText.Clean(typed, LongestText)).Spaced(AdaptiveSpacing.None);

    private static string Figures(IndicatorDeviation deviation, LocalTexts texts) => texts[
        "report.deviation",
        texts.Amount(deviation.Indicator, deviation.Value),
        texts.Target(deviation.Indicator, deviation.Target),
        texts.Period(deviation.Period)];
}
