using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;

namespace GevinstBot.Benefits;

/// <summary>«Lagre»: why a benefit is behind its plan, what is done, and when the full effect is expected.</summary>
public sealed class BenefitStatusExplainSubmit(BenefitStatusReader reader, BenefitMeasurementTable measurements)
    : BenefitStatusSubmit(reader, measurements, VerbName)
{
    public const string VerbName = "benefit-status.explain";

    /// <summary>Once the number has been corrected there is nothing to explain.</summary>
    protected override bool MayBeSaid(AskedBenefit asked) => asked.IsBehind;

    protected override Task<SubmitReply> SubmitAsync(
        Submission submission, BenefitStatusQuestion question, AskedBenefit asked, CancellationToken ct) => submission.StoreAsync(
        TypedDeviation.Read(submission.Typed, question.Facts.Today),
        deviation => TellAsync(submission, asked, before => before.Explained(question.Month, deviation, submission.By, submission.Now), ct),
        (card, problems) => DeviationCard.Form(card, question, asked, submission.Typed, problems));
}
