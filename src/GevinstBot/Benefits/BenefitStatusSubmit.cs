using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;
using GevinstBot.Storage;

namespace GevinstBot.Benefits;

/// <summary>What is said of one of the benefits that somebody was asked about; a press that was heard before stores nothing.</summary>
public abstract class BenefitStatusSubmit(BenefitStatusReader reader, BenefitMeasurementTable measurements, string verb)
    : SubmitHandler(BenefitStatusRhythm.Kind, verb)
{
    public sealed override bool IsAnswer => true;

    public sealed override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round.Id, submission.Subject, submission.Now, ct);
        return question.Find(submission.Typed) is { } asked && MayBeSaid(asked) && !asked.IsHeardAgain(submission)
            ? await SubmitAsync(submission, question, asked, ct)
            : SubmitReply.Unchanged();
    }

    /// <summary>False when there is nothing to say of it any more.</summary>
    protected virtual bool MayBeSaid(AskedBenefit asked) => true;

    protected abstract Task<SubmitReply> SubmitAsync(
        Submission submission, BenefitStatusQuestion question, AskedBenefit asked, CancellationToken ct);

    protected Task<StoreResult<BenefitMeasurements>> TellAsync(
        Submission submission, AskedBenefit asked, Func<BenefitMeasurements, BenefitMeasurements> change, CancellationToken ct) =>
        measurements.TellAsync(submission, asked.Due.Key, submission.BasedOn, change, ct);
}
