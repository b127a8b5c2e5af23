using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Tilbake»: the form again, with what was typed.</summary>
public sealed class MeetingFormEditSubmit(AskedFormTable forms, MeetingForms shown) : SubmitHandler(MeetingChangeRhythm.FormKind, VerbName)
{
    public const string VerbName = "meeting-form.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        return SubmitReply.Show(form.IsSaved
            ? MeetingFormCard.Over(submission.Card)
            : MeetingFormCard.Form(submission.Card, shown.Facts(submission.Now), form.Fields, problems: []));
    }
}
