using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;

namespace GevinstBot.Benefits;

/// <summary>«Bekreft», «Send inn» and «Har ikke tallet ennå»: how one benefit stands, the first time or corrected.</summary>
public sealed class BenefitStatusAnswerSubmit(BenefitStatusReader reader, BenefitMeasurementTable measurements)
    : BenefitStatusSubmit(reader, measurements, VerbName)
{
    public const string VerbName = "benefit-status.answer";

    protected override Task<SubmitReply> SubmitAsync(
        Submission submission, BenefitStatusQuestion question, AskedBenefit asked, CancellationToken ct) => submission.StoreAsync(
        TypedStatus.Read(submission.Typed, question.MonthOf(asked), submission.By, submission.Now, question.Facts.Today),
        told => TellAsync(submission, asked, before => question.After(asked, told, before), ct),
        (card, problems) => BenefitStatusCard.Form(card, question, asked, submission.Typed, problems));
}
