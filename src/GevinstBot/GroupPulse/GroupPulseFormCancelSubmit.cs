using GevinstBot.Chat;
using GevinstBot.Domain.GroupPulse;

namespace GevinstBot.GroupPulse;

/// <summary>«Avbryt» on what hasn't left: it is taken back as any round is, and its form can be changed and sent anew.</summary>
public sealed class GroupPulseFormCancelSubmit(
    AskedFormTable forms, GroupPulseForms shown, StartedPulseReader started, GroupPulseSaving saving)
    : SubmitHandler(GroupPulseRhythm.FormKind, VerbName)
{
    public const string VerbName = "group-pulse-form.cancel";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await forms.OfAsync(submission.Round.Id, ct);
        if ((await started.OfAsync(form.Id, ct)).Standing is { } standing && submission.Now < standing.Opens)
            await saving.CancelAsync(standing, submission.By, submission.Now, ct);
        // Too late, the card shows that it has left, and how it is taken back.
        return SubmitReply.Show(await shown.CardAsync(submission.Card, form, ct));
    }
}
