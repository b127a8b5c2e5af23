using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;

namespace GevinstBot.Benefits;

/// <summary>«Bekreft», «Send inn» and «Har ikke tallet ennå»: how one benefit stands, the first time or corrected.</summary>
public sealed class BenefitStatusAnswerSubmit(BenefitStatusReader reader, BenefitMeasurementTable measurements)
    : SubmitHandler(BenefitStatusRhythm.Kind, VerbName)
{
    public const string VerbName = "benefit-status.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round.Id, submission.Subject, submission.Now, ct);
        if (question.Find(submission.Typed) is not { } asked)
            return SubmitReply.Unchanged();
        if (asked.IsHeardAgain(submission))
            return SubmitReply.Unchanged();
        return await submission.StoreAsync(
            TypedStatus.Read(submission.Typed, question.MonthOf(asked), submission.By, submission.Now, question.Facts.Today),
            told => measurements.StoreAsync(asked.Due.Key, submission.BasedOn, (before, version) => Next(told, before, version), ct),
            (card, problems) => BenefitStatusCard.Form(card, question, asked, submission.Typed, problems));

        BenefitMeasurements Next(ToldBenefit told, BenefitMeasurements? before, int version)
        {
            var after = (before ?? new BenefitMeasurements(asked.Due.Key, [], submission.By, submission.Now)).WithTold(told) with
            {
                By = submission.By,
                At = submission.Now,
                Version = version,
            };
            // Why it was behind is no longer true of a number that isn't.
            return question.Facts.Book.IsBehind(asked.Due.Plan, asked.Benefit, told.Status, after.Months)
                ? after
                : after.With(question.Month, deviation: null);
        }
    }
}
