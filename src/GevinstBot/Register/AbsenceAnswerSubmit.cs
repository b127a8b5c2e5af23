using GevinstBot.Chat;
using GevinstBot.Domain.Network;
using GevinstBot.Domain.Register;
using GevinstBot.Network;

namespace GevinstBot.Register;

/// <summary>«Lagre»: who stands in for a contact, the first time or corrected.</summary>
public sealed class AbsenceAnswerSubmit(AskedFormTable forms, RegisterSaving saving, DirectoryReader directory, CurrentNetwork network)
    : SubmitHandler(RegisterRhythm.AbsenceKind, VerbName)
{
    public const string VerbName = "absence.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        await network.LoadAsync(ct);
        var form = await forms.OfAsync(submission.Round.Id, ct);
        var chosen = form with { Fields = Typed(submission, form) };
        var before = AbsenceQuestion.Of(form, network, submission.Now);
        var question = AbsenceQuestion.Of(chosen, network, submission.Now).Register;
        if (question.Organization is null)
            return SubmitReply.Tell(submission.Texts["absence.no-longer-contact"]);
        var asked = question with { Directory = await directory.OfAsync(submission.Typed, ct) };
        return await submission.TakeAsync(
            Absence.Read(submission.Typed, question.Organization.Id, question.Roster, question.Today, before.Saved, asked.Directory),
            absence => SaveAsync(submission, form, absence, AbsenceForm.ChangeFor(absence, asked, before.Saved), asked.Directory, ct),
            (card, problems) => AbsenceCard.For(card, asked, submission.Typed, problems));
    }

    private async Task<SubmitReply> SaveAsync(
        Submission submission, AskedForm form, Absence absence, RegisterChange change, DirectoryAnswer? found,
        CancellationToken ct)
    {
        var (outcome, said) = await saving.SaveAsync(change, absence.Organization, submission, ct);
        if (outcome is NetworkOutcome.Rejected)
            return SubmitReply.Tell(said);
        if (outcome is NetworkOutcome.Overtaken)
            return SubmitReply.Show(AbsenceCard.For(
                submission.AsPressed,
                AbsenceQuestion.Of(form with { Fields = submission.Typed }, network, submission.Now).Register with { Directory = found },
                submission.Typed, [], isOvertaken: true));
        // The network first: a press that is cut off here can be repeated, and finds the same network.
        var saved = form with { Fields = AbsenceForm.Saved(absence), IsSaved = true };
        await forms.StoreAsync(RegisterRhythm.AbsenceKind, form.Version, saved, submission.Now, ct);
        return SubmitReply.Unchanged();
    }

    /// <summary>A contact of one organisation isn't asked which.</summary>
    private static IReadOnlyDictionary<string, string> Typed(Submission submission, AskedForm form) =>
        submission.Typed.ContainsKey(RegisterCard.OrganizationField) ? submission.Typed : form.Fields;
}
