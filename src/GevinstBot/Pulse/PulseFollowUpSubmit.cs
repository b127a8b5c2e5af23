using GevinstBot.Chat;
using GevinstBot.Domain.Pulse;

namespace GevinstBot.Pulse;

/// <summary>«Lagre»: what stands in the way at the barrier point, told after the answer and only if the contact wants to.</summary>
public sealed class PulseFollowUpSubmit(PulseQuestionReader reader, PulseTable answers) : SubmitHandler(PulseRhythm.Kind, VerbName)
{
    public const string VerbName = "pulse.follow-up";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var asked = await reader.OfAsync(submission.Card, ct);
        // Nothing to follow up: the card is from before a correction, or none was sent.
        if (asked.Find(submission.Typed) is not { Answer: { } answer } question)
            return SubmitReply.Gone();
        if (answer.Barrier is not { } barrier)
            return SubmitReply.Overtaken(new NewerAnswer(answer.By, answer.At), form: null);
        // Nothing ticked is no answer, unless something was before.
        if (submission.Typed.GetValueOrDefault(question.ReasonsField, "").Length == 0 && answer.Reasons.Count == 0)
            return SubmitReply.Tell(submission.Texts["pulse.followup.needs-one"]);
        return await submission.StoreAsync(
            FollowUp.Read(submission.Typed, question.ReasonsField, barrier),
            reasons => answers.StoreAsync(
                question.Month, question.Organization.Id, question.Initiative.Id, submission.BasedOn,
                (_, version) => Followed(reasons, version), ct),
            form: null);

        PulseAnswer Followed(IReadOnlyList<string> reasons, int version) =>
            answer with
            {
                Reasons = reasons,
                By = submission.By,
                At = submission.Now,
                Version = version,
                OnBehalf = submission.IsOnBehalf,
            };
    }
}
