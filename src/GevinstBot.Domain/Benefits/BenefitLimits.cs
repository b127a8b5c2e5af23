using GevinstBot.Domain.Reporting;
using NodaTime;

namespace GevinstBot.Domain.Benefits;

/// <summary>What a benefit's form can name, and what it stands beside.</summary>
/// <param name="Plan">The plan that it is in.</param>
/// <param name="Others">The organisation's other plans: an indicator's shares are counted over all.</param>
/// <param name="Indicators">Those that the organisation reports.</param>
/// <param name="Goals">The network's.</param>
/// <param name="Today">The day it is.</param>
public sealed record BenefitLimits(
    BenefitPlan Plan, IReadOnlyList<BenefitPlan> Others, IReadOnlyList<IndicatorDefinition> Indicators, GoalHierarchy Goals,
    LocalDate Today)
{
    /// <summary>What a benefit is counted in; null while nobody has said.</summary>
    public IndicatorUnit? UnitOf(Benefit benefit) =>
        benefit.Indicator is { } id ? Indicators.FirstOrDefault(known => known.Id == id)?.Unit : benefit.Unit;
}
