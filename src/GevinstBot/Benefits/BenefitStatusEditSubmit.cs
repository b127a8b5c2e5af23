using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;

namespace GevinstBot.Benefits;

/// <summary>«Endre»: one benefit's form again, with what is stored.</summary>
public sealed class BenefitStatusEditSubmit(BenefitStatusReader reader) : SubmitHandler(BenefitStatusRhythm.Kind, VerbName)
{
    public const string VerbName = "benefit-status.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round.Id, submission.Subject, submission.Now, ct);
        return question.Find(submission.Typed) is { } asked
            ? SubmitReply.Show(BenefitStatusCard.Form(
                submission.Card with { BasedOn = asked.Version }, question, asked,
                BenefitStatusFields.Stored(question, asked, submission.Texts), problems: []))
            : SubmitReply.Gone();
    }
}
