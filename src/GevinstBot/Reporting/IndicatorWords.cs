using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>An indicator's numbers in words: with unit, against the target, and the region's with its n. Not Markdown: units come from the network file.</summary>
public static class IndicatorWords
{
    private const int MostDecimals = 4;

    /// <summary>«58,2 dager», «12,5 %», «1 dag», «120 mill. kr».</summary>
    public static string Amount(this LocalTexts texts, IndicatorDefinition definition, decimal value)
    {
        var number = texts.Number(value, definition);
        return definition.Unit.Kind switch
        {
            UnitKind.Days => texts[number == "1" ? "indicators.day" : "indicators.days", number],
            UnitKind.Percent => texts["indicators.percent", number],
            UnitKind.Other => $"{number} {definition.Unit.Text}".TrimEnd(),
        };
    }

    /// <summary>With the definition's decimals, and more where the value has more: a rounded number can't be checked against its source.</summary>
    public static string Number(this LocalTexts texts, decimal value, IndicatorDefinition definition)
    {
        // Divided so that 58.20 has one decimal.
        int own = (value / 1.0000000000000000000000000000m).Scale;
        return texts.Number(value, Math.Max(definition.Decimals, Math.Min(own, MostDecimals)));
    }

    public static string Unit(this LocalTexts texts, IndicatorDefinition definition) => definition.Unit.Kind switch
    {
        UnitKind.Days => texts["indicators.unit-days"],
        UnitKind.Percent => texts["indicators.unit-percent"],
        UnitKind.Other => definition.Unit.Text,
    };

    /// <summary>«mål: høyst 61 dager».</summary>
    public static string Target(this LocalTexts texts, IndicatorDefinition definition, Target? target) => target switch
    {
        null => texts["indicators.no-target"],
        { Low: null, High: { } high } => texts["indicators.at-most", texts.Amount(definition, high)],
        { Low: { } low, High: null } => texts["indicators.at-least", texts.Amount(definition, low)],
        { Low: { } low, High: { } high } => texts["indicators.between", texts.Number(low, definition), texts.Amount(definition, high)],
        _ => texts["indicators.no-target"],
    };

    /// <summary>The target of a period, or that it isn't set yet: «Mål for 2027 er ikke satt».</summary>
    public static string Target(this LocalTexts texts, IndicatorDefinition definition, Target? target, ReportingPeriod period) =>
        target is null && definition.LacksTarget(period)
            ? texts["indicators.target-not-set", $"{period.CalendarYear}"]
            : texts.Target(definition, target);

    /// <summary>«innenfor mål», «avvik: 4 dager over mål». Null when there is nothing to measure against.</summary>
    public static string? Status(this LocalTexts texts, IndicatorDefinition definition, decimal value, Target? target, bool deviates)
    {
        if (target is null)
            return null;
        var distance = target.Distance(value);
        if (distance == 0)
            return texts["indicators.within"];
        var size = definition.Unit.Kind == UnitKind.Percent
            ? texts["indicators.points", texts.Number(Math.Abs(distance), definition)]
            : texts.Amount(definition, Math.Abs(distance));
        return texts[(deviates, distance > 0) switch
        {
            (true, true) => "indicators.above",
            (true, false) => "indicators.below",
            (false, true) => "indicators.above-tolerated",
            (false, false) => "indicators.below-tolerated",
        }, size];
    }

    /// <summary>The region's number with what it is made of: «58,2 dager (vektet, 9 av 9; 1 hentet, ikke bekreftet)».</summary>
    public static string Regional(this LocalTexts texts, IndicatorSummary summary)
    {
        var unconfirmed = summary.Unconfirmed.Count == 0 ? "" : texts["indicators.regional-unconfirmed", summary.Unconfirmed.Count];
        var (given, expected) = (summary.Given, summary.Expected);
        string Rounded(decimal? number) => texts.Amount(summary.Definition, Math.Round(number ?? 0, summary.Definition.Decimals, MidpointRounding.AwayFromZero));
        return summary.Kind switch
        {
            RegionalNumberKind.None => texts["indicators.regional-none", given, expected],
            RegionalNumberKind.Sum => texts["indicators.regional-sum", given, expected, Rounded(summary.Number), unconfirmed],
            RegionalNumberKind.PartialSum => texts["indicators.regional-partial", given, expected, Rounded(summary.Number), unconfirmed],
            RegionalNumberKind.OneValue => texts["indicators.regional-single", given, expected, Rounded(summary.Number), unconfirmed],
            RegionalNumberKind.Weighted => texts["indicators.regional-weighted", given, expected, Rounded(summary.Number), unconfirmed],
            RegionalNumberKind.Median => texts[
                "indicators.regional-median", given, expected, Rounded(summary.Number), unconfirmed, Rounded(summary.Lowest), Rounded(summary.Highest)],
        };
    }
}
