using GevinstBot.Domain.Reporting;

namespace GevinstBot.Domain.Benefits;

/// <summary>What can be chosen in a benefit's forms, by the names that cards and files have for it.</summary>
public static class BenefitChoices
{
    public static IReadOnlyDictionary<string, Measurability> Measurabilities { get; } = new Dictionary<string, Measurability>
    {
        ["quantitative"] = Measurability.Quantitative,
        ["qualitative"] = Measurability.Qualitative,
    };

    public static IReadOnlyDictionary<string, EffectType> Effects { get; } = new OrderedDictionary<string, EffectType>
    {
        ["budget"] = EffectType.Budget,
        ["alternative-use"] = EffectType.AlternativeUse,
        ["priced-elsewhere"] = EffectType.PricedElsewhere,
        ["unpriced"] = EffectType.Unpriced,
    };

    /// <summary>Whether the full effect comes as much later as a milestone does.</summary>
    public static IReadOnlyDictionary<string, bool> Moves { get; } = new OrderedDictionary<string, bool> { ["yes"] = true, ["no"] = false };

    public static IReadOnlyDictionary<string, BudgetState> BudgetStates { get; } = new OrderedDictionary<string, BudgetState>
    {
        ["yes"] = BudgetState.Yes,
        ["partly"] = BudgetState.Partly,
        ["no"] = BudgetState.No,
    };

    /// <summary>Days and percent are said in the reader's language; all else by its own name.</summary>
    public static IndicatorUnit UnitCalled(string unit) => unit.ToLowerInvariant() switch
    {
        "%" or "prosent" => new IndicatorUnit(UnitKind.Percent, ""),
        "dager" => new IndicatorUnit(UnitKind.Days, ""),
        _ => new IndicatorUnit(UnitKind.Other, unit),
    };
}
