using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>
/// What has changed, and nothing else: each line has the rule that says so. Then what has reached its target while something that must not
/// get worse for it does.
/// </summary>
public static class ChangePart
{
    /// <summary>More would make the card too large to send; the rest is counted.</summary>
    private const int Shown = 8;

    private const int Named = 2;

    /// <summary>Where something has changed, on a line; what it is and which rule says so is behind the button with the reasons.</summary>
    public static AdaptiveElement? Names(IndicatorReport? indicators, Roster roster, LocalTexts texts)
    {
        if (indicators is not { } report)
            return null;
        var changes = Changes(report);
        var found = changes.Select(change => (change.Organization, change.Indicator))
            .Concat(report.Counterweights.Select(one => (one.Counterweight.Organization, one.Counterweight.Indicator))).Distinct().ToList();
        if (found.Count == 0)
            return null;
        // One more is named rather than counted.
        var shown = found.Count > Named + 1 ? Named : found.Count;
        var names = found.Take(shown).Select(one => $"{roster.Organization(one.Organization).ShortName} – {one.Indicator.Name}");
        var all = found.Count > shown ? names.Append(texts["report.others", found.Count - shown]) : names;
        return Say.Labelled(texts["report.changes"] + ": ", texts.List([.. all]));
    }

    public static IEnumerable<AdaptiveElement?> Of(IndicatorReport? indicators, Roster roster, LocalTexts texts)
    {
        if (indicators is not { } report)
            return [];
        var changes = Changes(report);
        var more = changes.Count - Shown;
        if (changes.Count + report.Counterweights.Count == 0)
            return [];
        return
        [
            Say.Subheading(texts["report.changes"]),
            .. changes.Take(Shown).Select(change => One(change, roster, texts)),
            more > 0 ? Say.Small(texts.Counted("report.more-changes", more)) : null,
            .. report.Counterweights.Take(Shown).Select(found => Counterweight(found, roster, texts)),
        ];
    }

    /// <summary>A deviation has said what it is in its own place.</summary>
    internal static IReadOnlyList<IndicatorChange> Changes(IndicatorReport report) =>
        [.. report.Changes.Where(change => !report.Deviations.Any(IsOf(change)))];

    private static Func<IndicatorDeviation, bool> IsOf(IndicatorChange change) =>
        deviation => deviation.Organization == change.Organization && deviation.Indicator.Id == change.Indicator.Id;

    private static AdaptiveElement One(IndicatorChange change, Roster roster, LocalTexts texts) => Block(
        change.Indicator, change, roster, texts,
        texts["report.change", texts.Amount(change.Indicator, change.Value), texts.Period(change.Period)]);

    private static AdaptiveElement Counterweight(WorseCounterweight found, Roster roster, LocalTexts texts) => Block(
        found.Indicator, found.Counterweight, roster, texts,
        texts[
            "report.counterweight", found.Counterweight.Indicator.Name,
            texts.Amount(found.Counterweight.Indicator, found.Counterweight.Value), texts.Period(found.Counterweight.Period)]);

    private static AdaptiveElement Block(
        IndicatorDefinition about, IndicatorChange change, Roster roster, LocalTexts texts, string figures) => Place.Together(
        [
            Say.Labelled(roster.Organization(change.Organization).ShortName, $" – {about.Name}"),
            Say.Line(figures),
            Say.Line(texts.Said(change.Variation)!),
        ]);
}
