using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>
/// «Avslå»: the minutes stay, and whoever proposed it is told why. What the minutes have already, because somebody's «Ta inn» was cut off,
/// is taken whatever is pressed.
/// </summary>
public sealed class CorrectionDeclineSubmit(CorrectionTable corrections, CorrectionReader reader, CorrectionForms forms)
    : SubmitHandler(CorrectionRhythm.Kind, VerbName)
{
    public const string VerbName = "correction.decline";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round, ct);
        if (question.Find(submission.Typed.GetValueOrDefault(CorrectionProposalCard.CorrectionField)) is not { } correction)
            return SubmitReply.Gone();
        if (CorrectionForms.IsChanged(submission, correction))
            return await forms.ChangedAsync(submission, question, correction, ct);
        var reply = await submission.StoreAsync(
            CorrectionEdit.Decline(submission.Typed),
            word => corrections.DecideAsync(
                correction, submission, submission.BasedOn, new(question.Minutes.HasTakenOf(correction), word), ct),
            (card, problems) => CorrectionCard.Form(card, question, correction, submission.Typed, problems));
        return await forms.OrChangedAsync(reply, submission, correction.Id, ct);
    }
}
