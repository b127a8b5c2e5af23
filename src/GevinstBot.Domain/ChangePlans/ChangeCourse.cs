using GevinstBot.Domain.Network;

namespace GevinstBot.Domain.ChangePlans;

/// <summary>A change plan held against the phase that the change is in: what is missing by now stands first.</summary>
/// <param name="Phase">Where the change is.</param>
/// <param name="Plan">Null where nobody has begun one: then all that is needed by now is missing.</param>
public sealed record ChangeCourse(ChangePhase Phase, ChangePlan? Plan)
{
    /// <summary>What is to be in place in this phase, or was to be before it.</summary>
    public IReadOnlyList<ChangePart> Needed => [.. ChangeParts.InOrder.Where(part => part.Phase() <= Phase)];

    public IReadOnlyList<ChangePart> Missing => [.. Needed.Where(part => !Of(part).IsInPlace)];

    /// <summary>What is in place, and what comes later.</summary>
    public IReadOnlyList<ChangePart> Others => [.. ChangeParts.InOrder.Except(Missing)];

    /// <summary>
    /// What should have been in place before this phase began, where somebody has begun a plan: without one nothing was promised.
    /// </summary>
    public IReadOnlyList<ChangePart> Late => Plan is null ? [] : [.. Missing.Where(part => part.Phase() < Phase)];

    public int InPlace => Needed.Count - Missing.Count;

    public PartSaid Of(ChangePart part) => Plan?.Of(part) ?? PartSaid.Nothing;
}
