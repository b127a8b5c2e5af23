using GevinstBot.Chat;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Ta bort»: the contact answers again, from now on.</summary>
public sealed class AbsenceRemoveSubmit(AskedFormTable forms, RegisterSaving saving, CurrentNetwork network)
    : SubmitHandler(RegisterRhythm.AbsenceKind, VerbName)
{
    public const string VerbName = "absence.remove";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        var question = AbsenceQuestion.Of(await forms.OfAsync(submission.Round.Id, ct), network, submission.Now);
        if (question.Saved is not { } saved)
            return SubmitReply.Unchanged();
        // What is overtaken shows the card as it stands, with the button that asks again.
        var change = new RegisterChange(root => root.WithoutSubstitute(saved.Substitute), texts => texts["absence.none"]);
        var (outcome, said) = await saving.SaveAsync(change, saved.Organization, submission, ct);
        return outcome is NetworkOutcome.Rejected ? SubmitReply.Tell(said) : SubmitReply.Unchanged();
    }
}
