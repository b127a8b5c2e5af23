using GevinstBot.Chat;
using GevinstBot.Domain.GroupPulse;

namespace GevinstBot.GroupPulse;

/// <summary>«Endre»: the form again, with all that was chosen.</summary>
public sealed class GroupPulseFormEditSubmit(AskedFormTable forms, GroupPulseForms shown, StartedPulseReader started)
    : SubmitHandler(GroupPulseRhythm.FormKind, VerbName)
{
    public const string VerbName = "group-pulse-form.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        if (submission.BasedOn == form.Version && (await started.OfAsync(form.Id, ct)).Standing is null)
        {
            var earlier = form with { Fields = form.Fields.With(GroupPulseField.Step, GroupPulseField.ToWhom) };
            await forms.StoreAsync(GroupPulseRhythm.FormKind, form.Version, earlier, submission.Now, ct);
        }
        return SubmitReply.Show(await shown.CardAsync(submission.Card, await forms.OfAsync(submission.Round.Id, ct), ct));
    }
}
