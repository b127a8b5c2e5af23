using GevinstBot.Domain.Benefits;
using GevinstBot.Network;
using NodaTime;

namespace GevinstBot.Benefits;

/// <summary>The plan that an owner is asked to approve, with what is known of its benefits.</summary>
/// <param name="Plan">Null when it has been changed since: then there is another question.</param>
/// <param name="Facts">What is known of it.</param>
public sealed record PlanApprovalQuestion(BenefitPlan? Plan, BenefitsQuestion Facts)
{
    public static PlanApprovalQuestion Of(BenefitPlan? plan, BenefitBook book, CurrentNetwork network, Instant now) => new(
        plan, new BenefitsQuestion(network.Roster, book, plan is null ? [] : [plan.Organization], network.DayOf(now), network.Zone));
}
