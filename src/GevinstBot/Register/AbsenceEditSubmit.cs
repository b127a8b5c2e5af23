using GevinstBot.Chat;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Endre»: the form again, with what stands in the network.</summary>
public sealed class AbsenceEditSubmit(AskedFormTable forms, CurrentNetwork network) : SubmitHandler(RegisterRhythm.AbsenceKind, VerbName)
{
    public const string VerbName = "absence.edit";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        var form = await forms.OfAsync(submission.Round.Id, ct);
        var question = AbsenceQuestion.Of(form, network, submission.Now);
        return question.Register.Organization is null
            ? SubmitReply.Unchanged()
            : SubmitReply.Show(AbsenceCard.For(
                submission.Card with { BasedOn = form.Version }, question.Register, form.Fields, problems: []));
    }
}
