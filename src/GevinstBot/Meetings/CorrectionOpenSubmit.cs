using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using NodaTime;

namespace GevinstBot.Meetings;

/// <summary>«Ta stilling …»: the form for one proposal.</summary>
public sealed class CorrectionOpenSubmit(CorrectionReader reader, ActionReader actions) : SubmitHandler(CorrectionRhythm.Kind, VerbName)
{
    public const string VerbName = "correction.open";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round, ct);
        if (question.Find(submission.Typed.GetValueOrDefault(CorrectionProposalCard.CorrectionField)) is not { IsWaiting: true } correction)
            return SubmitReply.Unchanged();
        var fields = CorrectionEdit.Fields(
            correction, question.Minutes, question.Meeting.Owners, await MovedAsync(correction, question, ct));
        return SubmitReply.Show(CorrectionCard.Form(
            submission.Card with { BasedOn = correction.Version }, question, correction, fields, problems: []));
    }

    /// <summary>The day that counts now, where the organisation has moved the action that it is about.</summary>
    private async Task<LocalDate?> MovedAsync(MinutesCorrection correction, CorrectionQuestion question, CancellationToken ct) =>
        question.Minutes.ActionOf(question.Minutes.SubjectOf(correction)) is { } about
            ? (await actions.OfAsync(question.Saved, ct))
                .FirstOrDefault(action => action.Id == ActionItem.IdOf(question.Meeting.Id, about.Number))?.Due
            : null;
}
