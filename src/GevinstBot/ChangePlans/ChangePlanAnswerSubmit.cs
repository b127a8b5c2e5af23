using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.ChangePlans;

namespace GevinstBot.ChangePlans;

/// <summary>«Lagre»: a change plan, on the version that its form was made from. It is logged, as a benefit plan is.</summary>
public sealed class ChangePlanAnswerSubmit(ChangePlanTable plans, ChangePlansReader reader, AuditLog audit)
    : SubmitHandler(ChangePlanRhythm.Kind, VerbName)
{
    public const string VerbName = "change-plan.answer";

    private static readonly AuditAct Act = new("edit-change-plan");

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.By, submission.Now, ct);
        if (question.Find(submission.Typed.GetValueOrDefault(ChangePlansCard.WhichField)) is not { } one)
            return SubmitReply.Gone();
        return await submission.StoreAsync(
            ChangePlan.Read(submission.Typed, question.CourseOf(one).Plan),
            said => audit.AroundAsync(
                submission.Audited(Act) with { About = one.Id.Value },
                () => plans.StoreAsync(
                    one.Id, submission.BasedOn,
                    (_, version) => new ChangePlan(one.Id, said, submission.By, submission.Now) { Version = version }, ct),
                ct),
            (card, problems) => ChangePlanFormCard.Form(card, question, one, submission.Typed, problems));
    }
}
