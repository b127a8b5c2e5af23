using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;
using GevinstBot.Domain.Network;
using GevinstBot.Network;
using GevinstBot.Register;

namespace GevinstBot.Meetings;

/// <summary>«Lagre og si fra»: the plan is so from now on, as the next version of the network, and those concerned are told.</summary>
public sealed class MeetingFormSaveSubmit(AskedFormTable forms, MeetingForms shown, RegisterSaving saving)
    : SubmitHandler(MeetingChangeRhythm.FormKind, VerbName)
{
    public const string VerbName = "meeting-form.save";

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var (form, facts) = (await forms.OfAsync(submission.Round.Id, ct), shown.Facts(submission.Now));
        if (facts.DoneOf(form.Fields, form.IsSaved ? form.Asked : form.At) is { } done)
            return await DoneAsync(submission, form, MeetingWords.Said(done, facts.Now.Zone, submission.Texts), ct);
        if (form.IsSaved)
            return SubmitReply.Show(MeetingFormCard.Over(submission.Card));
        // Looked at once more: the plan may have changed, and time has passed.
        return await facts.Read(form.Fields).Match(
            change => SaveAsync(submission, form, facts, change, ct),
            problems => Task.FromResult(SubmitReply.Show(MeetingFormCard.Form(submission.Card, facts, form.Fields, problems))));
    }

    private async Task<SubmitReply> SaveAsync(
        Submission submission, AskedForm form, MeetingFormFacts facts, MeetingChange change, CancellationToken ct)
    {
        var changed = facts.With(change);
        var next = new RegisterChange(root => root.WithMeetingChange(change), texts => MeetingWords.Said(changed, facts.Now.Zone, texts));
        var (outcome, said) = await saving.SaveAsync(next, whose: null, submission, ct);
        if (outcome is NetworkOutcome.Rejected)
            return SubmitReply.Tell(said);
        if (outcome is NetworkOutcome.Overtaken)
        {
            // By the same press once more, or by somebody else.
            var newest = await shown.NewestAsync(submission.Now, ct);
            return newest.DoneOf(form.Fields, form.At) is { } done
                ? await DoneAsync(submission, form, MeetingWords.Said(done, facts.Now.Zone, submission.Texts), ct)
                : SubmitReply.Show(await shown.PreviewAsync(submission.Card, newest, change, isOvertaken: true, ct));
        }
        return await DoneAsync(submission, form, said, ct);
    }

    private async Task<SubmitReply> DoneAsync(Submission submission, AskedForm form, string said, CancellationToken ct)
    {
        if (!form.IsSaved)
            await forms.StoreAsync(MeetingChangeRhythm.FormKind, form.Version, form with { IsSaved = true }, submission.Now, ct);
        return SubmitReply.Show(MeetingFormCard.Receipt(submission.Card, said));
    }
}
