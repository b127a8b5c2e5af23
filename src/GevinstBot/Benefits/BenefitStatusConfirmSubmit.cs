using GevinstBot.Chat;
using GevinstBot.Domain.Benefits;

namespace GevinstBot.Benefits;

/// <summary>
/// «Bekreft alle»: what the indicators say of several benefits is right. Each is stored by itself, on the version that the card showed, as
/// if it had been confirmed alone; one that somebody else was faster with stays as they left it.
/// </summary>
public sealed class BenefitStatusConfirmSubmit(BenefitStatusReader reader, BenefitMeasurementTable measurements)
    : SubmitHandler(BenefitStatusRhythm.Kind, VerbName)
{
    public const string VerbName = "benefit-status.confirm";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round.Id, submission.Subject, submission.Now, ct);
        var reply = SubmitReply.Unchanged();
        foreach (var asked in question.Confirmable.Where(one => IsSeen(question, one, submission)))
        {
            var told = await ConfirmAsync(submission, question, asked, ct);
            reply = reply.Stored ? reply : told;
        }
        return reply;
    }

    /// <summary>What a press on «Bekreft» would send of it.</summary>
    private Task<SubmitReply> ConfirmAsync(
        Submission submission, BenefitStatusQuestion question, AskedBenefit asked, CancellationToken ct) => submission.StoreAsync(
        TypedStatus.Read(
            BenefitStatusFields.Stored(question, asked, submission.Texts), question.MonthOf(asked), submission.By, submission.Now,
            question.Facts.Today),
        told => measurements.TellAsync(
            submission, asked.Due.Key, asked.Version, before => question.After(asked, told, before), ct),
        form: null);

    /// <summary>What wasn't on the card, or stood there with another number, is nothing that somebody has confirmed.</summary>
    private static bool IsSeen(BenefitStatusQuestion question, AskedBenefit asked, Submission submission) =>
        submission.Typed.GetValueOrDefault(BenefitViewFields.Confirmed(asked.Id)) == question.SeenOf(asked);
}
