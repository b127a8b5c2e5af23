using GevinstBot.Domain.Calendar;
using GevinstBot.Domain.Reporting;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>
/// An indicator's numbers in words: with unit, against the target,
/// and the region's with its n. Not Markdown: units come from the network file.
/// </summary>
public static class IndicatorWords
{
    private const int MostDecimals = 4;

    /// <summary>«58,2 dager», «12,5 %», «1 dag», «120 mill. kr».</summary>
    public static string Amount(this LocalTexts texts, IndicatorDefinition definition, decimal value) =>
        texts.WithUnit(texts.Number(value, definition), definition.Unit);

    /// <summary>With as many decimals as the number has.</summary>
    public static string Amount(this LocalTexts texts, IndicatorUnit unit, decimal value) => texts.WithUnit(texts.Bound(value), unit);

    /// <summary>
    /// With the definition's decimals, and more where the value has more: a rounded number can't be checked against its source.
    /// </summary>
    public static string Number(this LocalTexts texts, decimal value, IndicatorDefinition definition) =>
        texts.Number(value, Math.Max(definition.Decimals, OwnDecimals(value)));

    /// <summary>As it was set, without zeros after the comma: «0», «7,5».</summary>
    public static string Bound(this LocalTexts texts, decimal value) => texts.Number(value, OwnDecimals(value));

    public static string Unit(this LocalTexts texts, IndicatorDefinition definition) => definition.Unit.Kind switch
    {
        UnitKind.Days => texts["indicators.unit-days"],
        UnitKind.Percent => texts["indicators.unit-percent"],
        UnitKind.Other => texts.OwnUnit(definition.Unit.Text),
    };

    /// <summary>«Mål: høyst 61 dager»; «Mål: 0 %» when nothing can be lower.</summary>
    public static string Target(this LocalTexts texts, IndicatorDefinition definition, Target? target)
    {
        return target switch
        {
            null => texts["indicators.no-target"],
            { Low: null, High: { } high } => texts[high == definition.Min ? "indicators.exactly" : "indicators.at-most", Bound(high)],
            { Low: { } low, High: null } => texts[low == definition.Max ? "indicators.exactly" : "indicators.at-least", Bound(low)],
            { Low: { } low, High: { } high } => texts["indicators.between", texts.Bound(low), Bound(high)],
            _ => texts["indicators.no-target"],
        };

        string Bound(decimal bound) => texts.WithUnit(texts.Bound(bound), definition.Unit);
    }

    /// <summary>The target alone, for a column that is called so: «høyst 58»; nothing where there is none.</summary>
    public static string Bounds(this LocalTexts texts, IndicatorDefinition definition, Target? target) => target switch
    {
        { Low: null, High: { } high } =>
            texts[high == definition.Min ? "indicators.bounds-exactly" : "indicators.bounds-at-most", texts.Bound(high)],
        { Low: { } low, High: null } =>
            texts[low == definition.Max ? "indicators.bounds-exactly" : "indicators.bounds-at-least", texts.Bound(low)],
        { Low: { } low, High: { } high } => texts["indicators.bounds-between", texts.Bound(low), texts.Bound(high)],
        _ => "",
    };

    /// <summary>The target of a period, that it isn't set yet («Mål for 2027 er ikke satt»), or that it is only tried.</summary>
    public static string Target(this LocalTexts texts, IndicatorDefinition definition, Target? target, ReportingPeriod period) =>
        texts.Trial(definition)
        ?? (target is null && definition.LacksTarget(period)
            ? texts["indicators.target-not-set", $"{period.CalendarYear}"]
            : texts.Target(definition, target));

    /// <summary>«Prøves ut til og med februar 2027»; null for what is in use.</summary>
    public static string? Trial(this LocalTexts texts, IndicatorDefinition definition) =>
        definition.Life.TrialUntil is { } last ? texts["indicators.trial", texts.Period(last)] : null;

    /// <summary>«målet er nådd», «4 dager over mål (avvik)». Null when there is nothing to measure against.</summary>
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

    /// <summary>
    /// The region's number with what it is made of: «58,2 dager (vektet snitt, tall fra 9 av 9: 8 bekreftet, 1 hentet, ikke bekreftet)».
    /// </summary>
    public static string Regional(this LocalTexts texts, IndicatorSummary summary)
    {
        var (given, expected, fetched) = (summary.Given, summary.Expected, summary.Unconfirmed.Count);
        var unconfirmed = fetched == 0 ? "" : texts["indicators.regional-unconfirmed", given - fetched, fetched];
        decimal Round(decimal? number) => Math.Round(number ?? 0, summary.Definition.Decimals, MidpointRounding.AwayFromZero);
        string Rounded(decimal? number) => texts.Amount(summary.Definition, Round(number));
        return summary.Kind switch
        {
            RegionalNumberKind.None => texts["indicators.regional-none", given, expected],
            RegionalNumberKind.Sum => texts["indicators.regional-sum", given, expected, Rounded(summary.Number), unconfirmed],
            RegionalNumberKind.PartialSum => texts["indicators.regional-partial", given, expected, Rounded(summary.Number), unconfirmed],
            RegionalNumberKind.OneValue => texts["indicators.regional-single", given, expected, Rounded(summary.Number), unconfirmed],
            RegionalNumberKind.Weighted => texts["indicators.regional-weighted", given, expected, Rounded(summary.Number), unconfirmed],
            RegionalNumberKind.Median => texts[
                "indicators.regional-median", given, expected, Rounded(summary.Number), unconfirmed,
                texts.Number(Round(summary.Lowest), summary.Definition), Rounded(summary.Highest)],
        };
    }

    /// <summary>The region's number alone, with its unit; where nobody has given one it is empty.</summary>
    public static string RegionalAmount(this LocalTexts texts, IndicatorSummary summary) => summary.Number is { } number
        ? texts.Amount(summary.Definition, Math.Round(number, summary.Definition.Decimals, MidpointRounding.AwayFromZero))
        : "";

    /// <summary>The unit stays on the number's line.</summary>
    private static string WithUnit(this LocalTexts texts, string number, IndicatorUnit unit) => unit.Kind switch
    {
        UnitKind.Days => texts[number == "1" ? "indicators.days.one" : "indicators.days", number],
        UnitKind.Percent => texts["indicators.percent", number],
        UnitKind.Other => $"{number}\u00a0{texts.OwnUnit(unit.Text)}".TrimEnd(),
    };

    /// <summary>A unit that the network file gives: in the reader's language where it is a usual one, else as it stands there.</summary>
    public static string OwnUnit(this LocalTexts texts, string unit) =>
        texts.Keys.Contains($"indicators.unit.{unit}") ? texts[$"indicators.unit.{unit}"] : unit;

    /// <summary>Divided so that 58.20 has one decimal.</summary>
    private static int OwnDecimals(decimal value) => Math.Min((value / 1.0000000000000000000000000000m).Scale, (byte)MostDecimals);

    /// <summary>A field's label with what is counted.</summary>
    public static string LabelIn(this LocalTexts texts, string key, IndicatorUnit? unit) => unit switch
    {
        { Kind: UnitKind.Days } => texts[key, texts["indicators.unit-days"]],
        { Kind: UnitKind.Percent } => texts[key, texts["indicators.unit-percent"]],
        { Text: { Length: > 0 } text } => texts[key, text],
        _ => texts[key, texts["benefits.no-unit"]],
    };
}
