using AdaptiveCards;
using GevinstBot.Cards;
using GevinstBot.Domain.Insights;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Insights;

/// <summary>How many have answered, and who not, late, by somebody else, or only with what was fetched.</summary>
public static class AnsweredPart
{
    /// <summary>More names would be a wall; all of them are behind «Vis tallene».</summary>
    private const int MostNames = 8;

    private const int NamesOfMany = 2;

    public static IEnumerable<AdaptiveElement?> Of(RegionalReport report, Roster roster, LocalTexts texts) =>
        report.Indicators is not { } indicators
            ? [Say.Text(texts["report.no-indicators"])]
            :
            [
                Say.Strong(texts["report.answered", indicators.Answered, indicators.Expected], AdaptiveTextSize.Medium),
                Say.Small(texts[report.IsLocked ? "report.locked" : "report.preliminary"]),
                Organizations("report.missing", indicators.Missing, roster, texts, MostNames),
                Organizations("report.unreached", indicators.Unreached, roster, texts, MostNames),
                Fetched(indicators, roster, texts),
                Organizations("report.late", indicators.Late, roster, texts, MostNames),
                Organizations("on-behalf.of", indicators.OnBehalf, roster, texts, MostNames),
                .. indicators.WithoutTarget.GroupBy(summary => summary.Period.CalendarYear).Select(year => WithoutTarget(year, texts)),
            ];

    private static (string Key, IReadOnlyList<OrganizationId> Of)[] Lists(IndicatorReport indicators) =>
    [
        ("report.missing", indicators.Missing), ("report.unreached", indicators.Unreached), ("report.late", indicators.Late),
        ("on-behalf.of", indicators.OnBehalf),
    ];

    /// <summary>Whose fetched figures count unconfirmed: of those who were just named as missing, not named again.</summary>
    private static AdaptiveElement? Fetched(IndicatorReport indicators, Roster roster, LocalTexts texts) =>
        (indicators.Unconfirmed.Count, indicators.Unconfirmed.Except(indicators.Missing).Any()) switch
        {
            (0, _) => null,
            (_, true) => Organizations("report.unconfirmed", indicators.Unconfirmed, roster, texts, MostNames),
            (var all, _) when all == indicators.Missing.Count => Counted(texts.Counted("report.unconfirmed-all", all)),
            (var some, _) => Counted(texts.Counted("report.unconfirmed-some", some)),
        };

    private static AdaptiveElement Counted(string text) => Say.Text(text).Spaced(AdaptiveSpacing.Small);

    /// <summary>Where only some of those who are missing have fetched figures, which.</summary>
    private static IEnumerable<(string Key, IReadOnlyList<OrganizationId> Of)> Unnamed(IndicatorReport indicators)
    {
        var of = indicators.Unconfirmed;
        if (of.Count > MostNames || (of.Count > 0 && of.Count < indicators.Missing.Count && !of.Except(indicators.Missing).Any()))
            yield return ("report.unconfirmed", of);
    }

    /// <summary>The lists that had no room for all, whole.</summary>
    public static IEnumerable<AdaptiveElement?> EveryName(RegionalReport report, Roster roster, LocalTexts texts) =>
        report.Indicators is not { } indicators
            ? []
            : Lists(indicators).Where(list => list.Of.Count > MostNames).Concat(Unnamed(indicators))
                .Select(list => Organizations(list.Key, list.Of, roster, texts, list.Of.Count));

    /// <summary>All of it as lines, every name, where there is room.</summary>
    internal static IEnumerable<string> Lines(IndicatorReport indicators, Roster roster, LocalTexts texts) =>
    [
        .. Lists(indicators).Append((Key: "report.unconfirmed", Of: indicators.Unconfirmed)).Where(list => list.Of.Count > 0)
            .Select(list => texts[list.Key, texts.List([.. list.Of.Select(id => roster.Organization(id).ShortName)])]),
        .. indicators.WithoutTarget.GroupBy(summary => summary.Period.CalendarYear).Select(year => Unset(year, texts)),
    ];

    private static AdaptiveElement? Organizations(
        string key, IReadOnlyList<OrganizationId> ids, Roster roster, LocalTexts texts, int most)
    {
        if (ids.Count == 0)
            return null;
        var shown = ids.Count > most ? NamesOfMany : ids.Count;
        var names = ids.Take(shown).Select(id => roster.Organization(id).ShortName);
        var all = ids.Count > shown ? names.Append(texts["report.others", ids.Count - shown]) : names;
        return Say.Typed(texts[key, texts.List([.. all])]).Spaced(AdaptiveSpacing.Small);
    }

    private static AdaptiveElement WithoutTarget(IGrouping<int, IndicatorSummary> year, LocalTexts texts) => Say.Typed(Unset(year, texts));

    private static string Unset(IGrouping<int, IndicatorSummary> year, LocalTexts texts) =>
        texts["report.target-not-set", $"{year.Key}", texts.List([.. year.Select(summary => summary.Definition.Name)])];
}
