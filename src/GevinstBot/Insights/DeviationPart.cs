using GevinstBot.Delivery;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Teams.Cards;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>The deviations, the worst first, each with the organisation's own cause, measure and date of full effect, or that nobody has confirmed it.</summary>
public static class DeviationPart
{
    /// <summary>More would make the card too large to send; the rest is counted.</summary>
    private const int Shown = 8;

    private const int LongestText = 160;

    public static IEnumerable<CardElement> Of(RegionalReport report, Roster roster, LocalTexts texts)
    {
        var deviations = report.WorstFirst;
        if (deviations.Count == 0)
            return [CardForm.Subheading(texts["report.deviations"]), new TextBlock(texts["report.no-deviations"])];
        var more = deviations.Count - Shown;
        return
        [
            CardForm.Subheading(texts["report.deviations"]),
            .. deviations.Take(Shown).Select(deviation => One(deviation, roster, texts)),
            .. more > 0 ? [CardForm.Small(texts["report.more-deviations", more])] : Array.Empty<CardElement>(),
        ];
    }

    private static Container One(IndicatorDeviation deviation, Roster roster, LocalTexts texts) => new(
    [
        new RichTextBlock(
            new TextRun(roster.Organization(deviation.Organization).ShortName) { Weight = TextWeight.Bolder },
            new TextRun($" – {deviation.Indicator.Name}")),
        CardForm.Typed(Figures(deviation, texts)) with { Spacing = Spacing.None },
        .. deviation.Explanation is { } why ? Explained(why, texts) : [Unconfirmed(deviation.Unconfirmed!, texts)],
    ]);

    private static IEnumerable<CardElement> Explained(Explanation why, LocalTexts texts) =>
    [
        Line("report.cause", why.Cause, texts),
        Line("report.measure", why.Measure, texts),
        new TextBlock(texts["report.full-effect", texts.Date(why.FullEffect)]) { Spacing = Spacing.None },
    ];

    private static RichTextBlock Unconfirmed(ImportedValue import, LocalTexts texts) =>
        CardForm.Typed(texts["report.fetched", import.Source, texts.Date(import.Date)]) with { Spacing = Spacing.None };

    private static RichTextBlock Line(string label, string typed, LocalTexts texts) =>
        new(new TextRun(texts[label]) { Weight = TextWeight.Bolder }, new TextRun(CardText.Clean(typed, LongestText))) { Spacing = Spacing.None };

    private static string Figures(IndicatorDeviation deviation, LocalTexts texts) => texts[
        "report.deviation", texts.Amount(deviation.Indicator, deviation.Value), texts.Target(deviation.Indicator, deviation.Target), texts.Period(deviation.Period)];
}
