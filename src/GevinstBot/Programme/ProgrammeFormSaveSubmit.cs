using GevinstBot.Chat;
using GevinstBot.Domain.LearningNetwork;
using GevinstBot.Domain.Programme;
using GevinstBot.Network;
using GevinstBot.Register;

namespace GevinstBot.Programme;

/// <summary>
/// «Lagre og si fra»: the programme is so from now on, as the next version of the network, and those concerned are told.
/// </summary>
public sealed class ProgrammeFormSaveSubmit(AskedFormTable forms, ProgrammeForms shown, RegisterSaving saving)
    : SubmitHandler(ProgrammeChangeRhythm.FormKind, VerbName)
{
    public const string VerbName = "programme-form.save";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var (form, facts) = (await forms.OfAsync(submission.Round.Id, ct), shown.Facts(submission.Now));
        if (facts.DoneOf(form.Fields, form.IsSaved ? form.Asked : form.At) is { } done)
            return await DoneAsync(submission, form, facts, done, ct);
        if (form.IsSaved)
            return SubmitReply.Show(ProgrammeFormCard.Over(submission.Card));
        // Looked at once more: the programme may have changed, and time has passed.
        return await facts.Read(form.Fields).Match(
            change => SaveAsync(submission, form, facts, change, ct),
            problems => Task.FromResult(SubmitReply.Show(ProgrammeFormCard.Form(submission.Card, facts, form.Fields, problems))));
    }

    private async Task<SubmitReply> SaveAsync(
        Submission submission, AskedForm form, ProgrammeFormFacts facts, CohortChange change, CancellationToken ct)
    {
        var changed = facts.With(change);
        var next = new RegisterChange(root => root.WithProgrammeChange(change.Cohort, change.Change), _ => "");
        var (outcome, said) = await saving.SaveAsync(next, whose: null, submission, ct);
        if (outcome is NetworkOutcome.Rejected)
            return SubmitReply.Tell(said);
        if (outcome is not NetworkOutcome.Overtaken)
            return await DoneAsync(submission, form, facts, changed, ct);
        // By the same press once more, or by somebody else.
        var newest = await shown.NewestAsync(submission.Now, ct);
        if (newest.DoneOf(form.Fields, form.At) is { } done)
            return await DoneAsync(submission, form, newest, done, ct);
        return newest.Read(form.Fields).Match(
            again => SubmitReply.Show(shown.Preview(submission.Card, newest, again, isOvertaken: true)),
            problems => SubmitReply.Show(ProgrammeFormCard.Form(submission.Card, newest, form.Fields, problems)));
    }

    private async Task<SubmitReply> DoneAsync(
        Submission submission, AskedForm form, ProgrammeFormFacts facts, (Cohort Cohort, ChangedDay Day) done, CancellationToken ct)
    {
        if (!form.IsSaved)
            await forms.StoreAsync(ProgrammeChangeRhythm.FormKind, form.Version, form with { IsSaved = true }, submission.Now, ct);
        return SubmitReply.Show(ProgrammeFormCard.Receipt(
            submission.Card, string.Join(' ', ProgrammeWords.Said(done.Day, facts.Now.Zone, submission.Texts))));
    }
}
