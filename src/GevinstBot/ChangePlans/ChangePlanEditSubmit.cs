using GevinstBot.Chat;
using GevinstBot.Domain.ChangePlans;

namespace GevinstBot.ChangePlans;

/// <summary>«Endre»: the plan's form, with what is stored.</summary>
public sealed class ChangePlanEditSubmit(ChangePlansReader reader) : SubmitHandler(ChangePlanRhythm.Kind, VerbName)
{
    public const string VerbName = "change-plan.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        // It is gone, or no longer theirs: the card as it stands.
        if (question.Find(submission.Typed.GetValueOrDefault(ChangePlansCard.WhichField)) is not { } one)
            return SubmitReply.Gone();
        var plan = question.CourseOf(one).Plan;
        return SubmitReply.Show(ChangePlanFormCard.Form(
            submission.Card with { BasedOn = plan?.Version ?? 0 }, question, one, ChangePlan.FieldsOf(plan), problems: []));
    }
}
