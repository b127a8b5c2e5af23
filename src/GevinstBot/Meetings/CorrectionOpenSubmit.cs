using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Ta stilling …»: the form for one proposal.</summary>
public sealed class CorrectionOpenSubmit(CorrectionReader reader, CorrectionForms forms) : SubmitHandler(CorrectionRhythm.Kind, VerbName)
{
    public const string VerbName = "correction.open";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await reader.OfAsync(submission.Round, ct);
        return question.Find(submission.Typed.GetValueOrDefault(CorrectionProposalCard.CorrectionField)) is { IsWaiting: true } correction
            ? SubmitReply.Show(await forms.FormAsync(submission.Card, question, correction, word: null, ct))
            : SubmitReply.Unchanged();
    }
}
