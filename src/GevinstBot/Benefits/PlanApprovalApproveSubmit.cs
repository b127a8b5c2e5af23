using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;
using GevinstBot.Network;

namespace GevinstBot.Benefits;

/// <summary>
/// «Godkjenn», by the organisation's chief executive, or whom the plan names as its owner. One who no longer is that isn't asked any more,
/// and whoever approves what has been changed since is shown that.
/// </summary>
public sealed class PlanApprovalApproveSubmit(BenefitPlanTable plans, BenefitSaving saving, CurrentNetwork network)
    : SubmitHandler(BenefitRhythm.ApprovalKind, VerbName)
{
    public const string VerbName = "plan-approval.approve";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var plan = (await plans.AllAsync(ct)).FirstOrDefault(known => BenefitRhythm.ApprovalId(known) == submission.Round.Id);
        return plan is null || submission.Card.IsClosed || !plan.Owners(network.Roster).Contains(submission.By)
            ? SubmitReply.Unchanged()
            : await saving.ApproveAsync(submission, plan, ct);
    }
}
