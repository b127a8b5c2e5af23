using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;

namespace GevinstBot.Benefits;

/// <summary>«Lagre»: why a benefit is behind its plan, what is done, and when the full effect is expected.</summary>
public sealed class BenefitStatusExplainSubmit(BenefitStatusReader reader, BenefitMeasurementTable measurements)
    : SubmitHandler(BenefitStatusRhythm.Kind, VerbName)
{
    public const string VerbName = "benefit-status.explain";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round.Id, submission.Subject, submission.Now, ct);
        // Nothing to explain any more: the number has been corrected.
        if (question.Find(submission.Typed) is not { IsBehind: true } asked)
            return SubmitReply.Unchanged();
        if (asked.IsHeardAgain(submission))
            return SubmitReply.Unchanged();
        return await submission.StoreAsync(
            TypedDeviation.Read(submission.Typed, question.Facts.Today),
            deviation => measurements.StoreAsync(
                asked.Due.Key, submission.BasedOn,
                (before, version) => before!.With(question.Month, deviation) with
                {
                    By = submission.By,
                    At = submission.Now,
                    Version = version,
                },
                ct),
            (card, problems) => DeviationCard.Form(card, question, asked, submission.Typed, problems));
    }
}
