using GevinstBot.Domain.Reporting.ControlChart;
using GevinstBot.Texts;

namespace GevinstBot.Reporting;

/// <summary>
/// The one place where a direction is put into words: «Bedring: sju tall på rad under snittet». It is said with the rule that fired, and
/// what no rule says is ordinary variation.
/// </summary>
public static class VariationWords
{
    /// <summary>Null where nobody can tell.</summary>
    public static string? Said(this LocalTexts texts, IndicatorVariation variation) =>
        KindKey(variation) is { } kind ? texts["variation.said", texts[kind], texts[RuleKey(variation)]] : null;

    /// <summary>
    /// «Bedring», «forverring», «endring» or «vanlig variasjon», and whether it is preliminary; null where nobody can tell.
    /// </summary>
    public static string? KindKey(IndicatorVariation variation)
    {
        var preliminary = variation.IsPreliminary ? ".preliminary" : "";
        return variation.Kind switch
        {
            VariationKind.Unknown => null,
            VariationKind.Ordinary => $"variation.ordinary{preliminary}",
            VariationKind.Improvement => $"variation.improvement{preliminary}",
            VariationKind.Worsening => $"variation.worsening{preliminary}",
            VariationKind.Change => $"variation.change{preliminary}",
        };
    }

    /// <summary>The rule that fired, or that none did.</summary>
    public static string RuleKey(IndicatorVariation variation) => variation.Signal is not { } signal
        ? "variation.rule.none"
        : (signal.Rule, signal.IsUp) switch
        {
            (SignalRule.OutsideLimits, true) => "variation.rule.above-limit",
            (SignalRule.OutsideLimits, false) => "variation.rule.below-limit",
            (SignalRule.Shift, true) => "variation.rule.above-mean",
            (SignalRule.Shift, false) => "variation.rule.below-mean",
            (SignalRule.Trend, true) => "variation.rule.rising",
            (SignalRule.Trend, false) => "variation.rule.falling",
            (SignalRule.TwoOfThree, true) => "variation.rule.near-upper",
            (SignalRule.TwoOfThree, false) => "variation.rule.near-lower",
        };
}
