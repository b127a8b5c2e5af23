namespace GevinstBot.Domain.NewIndicators;

/// <summary>Who may take a step.</summary>
public enum StepTaker
{
    /// <summary>Whoever answers for the organisation that proposed it.</summary>
    Proposer,
    Lead,
}

/// <summary>What brings an indicator from one stage to the next.</summary>
public enum IndicatorStep
{
    Withdraw,
    Decline,
    Define,
    Try,

    /// <summary>Ta i bruk: the trial is over for those who tried it, and others may come along.</summary>
    Use,

    /// <summary>Utvid: more organisations.</summary>
    Widen,

    /// <summary>Endre omtale: its area, why, source and owner; what is counted stays.</summary>
    Describe,
    Retire,
}

/// <summary>The process for new indicators: from which stage which step may be taken, and by whom.</summary>
public static class IndicatorSteps
{
    private static readonly (IndicatorStage From, IndicatorStep Step, StepTaker By)[] All =
    [
        (IndicatorStage.Proposed, IndicatorStep.Withdraw, StepTaker.Proposer),
        (IndicatorStage.Proposed, IndicatorStep.Define, StepTaker.Lead),
        (IndicatorStage.Proposed, IndicatorStep.Decline, StepTaker.Lead),
        (IndicatorStage.Defined, IndicatorStep.Try, StepTaker.Lead),
        (IndicatorStage.Defined, IndicatorStep.Define, StepTaker.Lead),
        (IndicatorStage.Defined, IndicatorStep.Decline, StepTaker.Lead),
        (IndicatorStage.Trial, IndicatorStep.Use, StepTaker.Lead),
        (IndicatorStage.Trial, IndicatorStep.Describe, StepTaker.Lead),
        (IndicatorStage.Trial, IndicatorStep.Retire, StepTaker.Lead),
        (IndicatorStage.TrialOver, IndicatorStep.Use, StepTaker.Lead),
        (IndicatorStage.TrialOver, IndicatorStep.Describe, StepTaker.Lead),
        (IndicatorStage.TrialOver, IndicatorStep.Retire, StepTaker.Lead),
        (IndicatorStage.InUse, IndicatorStep.Widen, StepTaker.Lead),
        (IndicatorStage.InUse, IndicatorStep.Describe, StepTaker.Lead),
        (IndicatorStage.InUse, IndicatorStep.Retire, StepTaker.Lead),
    ];

    /// <summary>What somebody may do next, what most want first.</summary>
    public static IReadOnlyList<IndicatorStep> From(IndicatorStage stage, StepTaker by) =>
        [.. All.Where(one => one.From == stage && one.By == by).Select(one => one.Step)];

    /// <summary>Their names in a card's data.</summary>
    public static readonly IReadOnlyDictionary<string, IndicatorStep> ByName =
        Enum.GetValues<IndicatorStep>().ToDictionary(DefinitionEdit.KeyOf);
}
