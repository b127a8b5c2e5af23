using GevinstBot.Domain.Benefits;
using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.Phases;

/// <summary>What a plan says by itself of a question, so that it is answered before anybody is asked.</summary>
public enum PhaseFact
{
    Owner,
    Baseline,
    Measure,
}

/// <summary>A question about benefits that must be answered when an initiative goes from one phase to another.</summary>
/// <param name="Id">Its name: an answer is known by it.</param>
/// <param name="Words">As the network file has it; null for one of the product's own, whose words are its text.</param>
/// <param name="Known">What of a plan answers it; null where only people know.</param>
public sealed record PhasePoint(string Id, string? Words, PhaseFact? Known)
{
    public string Field => $"phase-{Id}";
}

/// <summary>The questions of a network. Data, since each region has its own; one that has said nothing has the product's.</summary>
public sealed record PhasePoints(IReadOnlyList<PhasePoint> All)
{
    /// <summary>More isn't answered between two meetings.</summary>
    public const int Most = 5;

    public static PhasePoints Usual { get; } = new(
    [
        new("owner", Words: null, PhaseFact.Owner),
        new("baseline", Words: null, PhaseFact.Baseline),
        new("plan", Words: null, Known: null),
        new("line", Words: null, Known: null),
    ]);
}

/// <summary>What a plan says of a question: of so many benefits, so many lack what it asks for.</summary>
public sealed record PlanFact(int Benefits, int Lacking)
{
    public bool IsYes => Lacking == 0;

    /// <summary>Null where no plan can tell: there is none, or only people know.</summary>
    public static PlanFact? Of(PhasePoint question, BenefitPlan? plan, Roster roster)
    {
        var benefits = plan?.Benefits.Where(benefit => benefit.Lapsed is null).ToList() ?? [];
        if (question.Known is not { } fact || benefits.Count == 0)
            return null;
        var lacking = PlanGaps.In(plan!, roster).Where(missing => Gaps(fact).Contains(missing.Gap)).Select(missing => missing.Benefit);
        return new PlanFact(benefits.Count, lacking.Distinct().Count());
    }

    private static PlanGap[] Gaps(PhaseFact fact) => fact switch
    {
        PhaseFact.Owner => [PlanGap.NoOwner, PlanGap.OwnerHasLeft, PlanGap.NoResponsible, PlanGap.ResponsibleHasLeft],
        PhaseFact.Baseline => [PlanGap.NoBaseline],
        PhaseFact.Measure => [PlanGap.NoMeasure, PlanGap.NoTarget, PlanGap.NoFullEffect],
    };
}
