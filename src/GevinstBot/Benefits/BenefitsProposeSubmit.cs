using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;

namespace GevinstBot.Benefits;

/// <summary>«Be om godkjenning»: the plan's owners are asked the next morning, and again after each change.</summary>
public sealed class BenefitsProposeSubmit(BenefitsReader reader, BenefitSaving saving) : SubmitHandler(BenefitRhythm.Kind, VerbName)
{
    public const string VerbName = "benefits.propose";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        return question.Find(submission.Typed.GetValueOrDefault(BenefitViewFields.Plan)) is { Proposed: null } plan
            && plan.Owners(question.Roster).Count > 0
            ? await saving.ProposeAsync(submission, plan, ct)
            : SubmitReply.Unchanged();
    }
}
