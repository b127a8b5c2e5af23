using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Benefits;
using GevinstBot.Sending;
using GevinstBot.Storage;

namespace GevinstBot.Benefits;

/// <summary>Stores a plan's next version, and what the card then shows. What is changed, proposed or approved is logged.</summary>
public sealed class BenefitSaving(
    BenefitPlanTable plans, BenefitMeasurementTable measurements, AskedFormTable forms, BenefitsReader reader, AuditLog audit,
    DeliveryWake wake)
{
    private static readonly AuditAct ChangeAct = new("change-plan");
    private static readonly AuditAct ApproveAct = new("approve-plan");

    /// <summary>The benefit's card when it is stored; when somebody was faster, the form again with what was typed.</summary>
    public async Task<SubmitReply> SaveAsync(Submission submission, BenefitForm form, Benefit benefit, CancellationToken ct)
    {
        var result = await StoreAsync(submission, form.Plan!, ChangeAct, before => before.With(benefit), ct);
        wake.Call();
        if (result.Outcome is StoreOutcome.Overtaken)
            return submission.ReplyTo(result, card => BenefitFormCard.For(card, form, submission.Typed, problems: []));
        return await ShowAsync(submission, form.Plan!, benefit.Id.Value, ct);
    }

    /// <summary>
    /// What is told of a month, beside what was told of other months. When somebody was faster, the form again with what was typed, and
    /// what they told. Every version is kept.
    /// </summary>
    public async Task<SubmitReply> TellAsync(
        Submission submission, BenefitForm form, Func<BenefitMeasurements, BenefitMeasurements> change, CancellationToken ct)
    {
        var key = form.Plan!.KeyOf(form.Benefit);
        var result = await measurements.TellAsync(submission, key, submission.BasedOn, change, ct);
        if (result.Outcome is StoreOutcome.Overtaken)
        {
            var now = form with { Question = await reader.OfAsync(submission.By, submission.Now, ct) };
            return submission.ReplyTo(result, card => BenefitFormCard.For(card, now, submission.Typed, problems: []));
        }
        return await ShowAsync(submission, form.Plan, form.Benefit.Id.Value, ct);
    }

    /// <summary>«Be om godkjenning»: its owners are asked.</summary>
    public async Task<SubmitReply> ProposeAsync(Submission submission, BenefitPlan plan, CancellationToken ct)
    {
        var result = await StoreAsync(submission, plan, ChangeAct, before => before with { Proposed = submission.Now }, ct);
        wake.Call();
        return result.Outcome is StoreOutcome.Overtaken ? submission.ReplyTo(result) : await ShowAsync(submission, plan, benefit: "", ct);
    }

    /// <summary>What was said of a plan's days when its initiative was moved.</summary>
    public async Task<StoreResult<BenefitPlan>> SettleAsync(
        Submission submission, BenefitPlan plan, Func<BenefitPlan, BenefitPlan> change, CancellationToken ct)
    {
        var result = await StoreAsync(submission, plan, ChangeAct, change, ct);
        wake.Call();
        return result;
    }

    /// <summary>«Godkjenn»: what the owner saw, and nothing that came after it.</summary>
    public async Task<SubmitReply> ApproveAsync(Submission submission, BenefitPlan plan, CancellationToken ct) => submission.ReplyTo(
        await StoreAsync(
            submission, plan, ApproveAct,
            before => before with { Approval = before.Approval ?? new PlanApproval(submission.By, submission.Now) }, ct));

    private Task<StoreResult<BenefitPlan>> StoreAsync(
        Submission submission, BenefitPlan plan, AuditAct act, Func<BenefitPlan, BenefitPlan> change, CancellationToken ct) =>
        audit.AroundAsync(
            submission.Audited(act) with { Whose = plan.Organization.Value },
            // A plan that only the network file has is what its first change is made of.
            () => plans.StoreAsync(
                plan, submission.BasedOn,
                (before, version) => change(before ?? plan).After(before ?? plan, version, submission.By, submission.Now), ct),
            ct);

    private async Task<SubmitReply> ShowAsync(Submission submission, BenefitPlan plan, string benefit, CancellationToken ct)
    {
        var view = BenefitViewFields.Of(BenefitPlanTable.IdOf(plan.Initiative, plan.Organization), benefit);
        await forms.ShowAsync(submission, view, ct);
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        return SubmitReply.Show(BenefitsPrompts.Shown(submission.Card, question, view).Card);
    }
}
