namespace GevinstBot.Domain.Benefits;

/// <summary>The fields of a benefit's cards, and the subjects that they are divided into: one short card each.</summary>
public static class BenefitField
{
    public const string Initiative = "initiative";
    public const string Name = "name";
    public const string Measurability = "measurability";
    public const string Effect = "effect";
    public const string Goal = "goal";
    public const string Indicator = "indicator";
    public const string Unit = "unit";
    public const string Share = "share";
    public const string Baseline = "baseline";
    public const string BaselineMeasured = "baseline-measured";
    public const string BaselineSource = "baseline-source";
    public const string DecisionPoint = "decision-point";
    public const string Target = "target";
    public const string FullEffect = "full-effect";
    public const string Curve = "curve";
    public const string FollowedUntil = "followed-until";

    /// <summary>Asked only where the last level of the curve has been moved: whether the full effect is.</summary>
    public const string MoveFull = "move-full";

    public const string FreedTime = "freed-time";
    public const string BudgetState = "budget-state";
    public const string BudgetClinic = "budget-clinic";
    public const string BudgetAmount = "budget-amount";
    public const string BudgetYear = "budget-year";
    public const string Assumptions = "assumptions";
    public const string Drawbacks = "drawbacks";
    public const string Measures = "measures";
    public const string Lapsed = "lapsed";
    public const string Month = "month";
    public const string Level = "level";
    public const string Expected = "expected";
    public const string CarriedOut = "carried-out";

    /// <summary>What it is: the only subject that a new benefit must have.</summary>
    public const string What = "what";

    public const string Owner = "owner";
    public const string Responsible = "responsible";
    public const string Coordinator = "coordinator";
    public const string Measure = "measure";
    public const string Before = "before";
    public const string Goals = "goals";
    public const string Use = "use";
    public const string Story = "story";
    public const string Lapse = "lapse";

    /// <summary>What has been realised: it is told beside the plan, and no part of it.</summary>
    public const string Realized = "realized";

    /// <summary>What the line has changed: told beside the plan too.</summary>
    public const string Changes = "changes";

    /// <summary>The subjects with their fields, in the order in which somebody fills in a plan.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Subjects { get; } =
        new OrderedDictionary<string, IReadOnlyList<string>>
        {
            [What] = [Name, Measurability, Effect, Goal],
            [Owner] = [],
            [Responsible] = [],
            [Coordinator] = [],
            [Measure] = [Indicator, Unit, Share],
            [Before] = [Baseline, BaselineMeasured, BaselineSource, DecisionPoint],
            [Goals] = [Target, FullEffect, Curve, MoveFull, FollowedUntil],
            [Use] = [FreedTime, BudgetState, BudgetClinic, BudgetAmount, BudgetYear],
            [Story] = [Measures, Assumptions, Drawbacks],
            [Realized] = [Month, Level, Expected],
            [Changes] = [Month, CarriedOut],
            [Lapse] = [Lapsed],
        };

    /// <summary>The subjects that name somebody.</summary>
    public static bool IsPerson(string subject) => subject is Owner or Responsible or Coordinator;

    /// <summary>The subjects that are told beside the plan, and change nothing that was approved.</summary>
    public static bool IsTold(string subject) => subject is Realized or Changes;

    /// <summary>Where each missing part of a plan is filled in.</summary>
    public static string SubjectOf(PlanGap gap) => gap switch
    {
        PlanGap.NoOwner or PlanGap.OwnerHasLeft => Owner,
        PlanGap.NoResponsible or PlanGap.ResponsibleHasLeft => Responsible,
        PlanGap.NoMeasure => Measure,
        PlanGap.NoBaseline => Before,
        PlanGap.NoTarget or PlanGap.NoFullEffect or PlanGap.NoCurve => Goals,
        PlanGap.NoUseOfFreedTime or PlanGap.NotInBudget => Use,
        PlanGap.NoGoal => What,
    };
}
