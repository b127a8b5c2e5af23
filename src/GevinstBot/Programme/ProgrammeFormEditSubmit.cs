using GevinstBot.Chat;
using GevinstBot.Domain.Programme;

namespace GevinstBot.Programme;

/// <summary>«Tilbake»: the form again, with what was typed.</summary>
public sealed class ProgrammeFormEditSubmit(AskedFormTable forms, ProgrammeForms shown)
    : SubmitHandler(ProgrammeChangeRhythm.FormKind, VerbName)
{
    public const string VerbName = "programme-form.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        return SubmitReply.Show(form.IsSaved
            ? ProgrammeFormCard.Over(submission.Card)
            : ProgrammeFormCard.Form(submission.Card, shown.Facts(submission.Now), form.Fields, problems: []));
    }
}
