using GevinstBot.Chat;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Se over»: what was typed is kept, and shown as those concerned will be told.</summary>
public sealed class MeetingFormAnswerSubmit(AskedFormTable forms, MeetingForms shown)
    : SubmitHandler(MeetingChangeRhythm.FormKind, VerbName)
{
    public const string VerbName = "meeting-form.answer";

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var (form, facts) = (await forms.OfAsync(submission.Round.Id, ct), shown.Facts(submission.Now));
        // A press on a card from before, when it has been saved already.
        if (form.IsSaved)
            return SubmitReply.Show(MeetingFormCard.Over(submission.Card));
        return await submission.TakeAsync(
            facts.Read(submission.Typed),
            async change =>
            {
                var kept = form with { Fields = form.Fields.With(submission.Typed) };
                await forms.StoreAsync(MeetingChangeRhythm.FormKind, form.Version, kept, submission.Now, ct);
                return SubmitReply.Show(await shown.PreviewAsync(submission.Card, facts, change, isOvertaken: false, ct));
            },
            (card, problems) => MeetingFormCard.Form(card, facts, submission.Typed, problems));
    }
}
