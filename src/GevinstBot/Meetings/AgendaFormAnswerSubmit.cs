using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;
using GevinstBot.Storage;

namespace GevinstBot.Meetings;

/// <summary>«Lagre og si fra»: the agenda is so from now on, and those who have it are told once it has been left alone.</summary>
public sealed class AgendaFormAnswerSubmit(
    AskedFormTable asked, AgendaForms forms, AgendaChangeReader changes, AgendaTable agendas, AuditLog audit)
    : SubmitHandler(AgendaChangeRhythm.FormKind, VerbName)
{
    public const string VerbName = "agenda-form.answer";

    private static readonly AuditAct Act = new("change-agenda");

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var form = await asked.OfAsync(submission.Round.Id, ct);
        // A press on a card from before, when it has been saved already.
        if (await forms.QuestionAsync(form, submission.Now, ct) is not { } question)
            return SubmitReply.Unchanged();
        // Where the card itself is too old, that is said instead.
        if (!submission.Card.IsClosed && question.Meeting.IsOver(submission.Now))
            return SubmitReply.Show(AgendaFormCard.TooLate(submission.AsPressed, question, submission.Typed));
        return await submission.StoreAsync(
            AgendaEdit.Read(submission.Typed, question.Agenda, question.Meeting.Meeting.Length),
            agenda => audit.AroundAsync(submission.Audited(Act), () => SaveAsync(submission, form, question, agenda, ct), ct),
            (card, problems) => AgendaFormCard.Form(card, question, submission.Typed, problems));
    }

    /// <summary>The agenda first: a press that is cut off here can be repeated, finds it there, and those concerned are told.</summary>
    private async Task<StoreResult<StoredFact<Agenda>>> SaveAsync(
        Submission submission, AskedForm form, MeetingQuestion question, Agenda agenda, CancellationToken ct)
    {
        var meeting = question.Meeting;
        var stored = await agendas.ApproveAsync(meeting.Id, agenda, submission.BasedOn, submission.By, submission.Now, ct);
        if (stored.Outcome is not StoreOutcome.Overtaken)
        {
            var change = await changes.IfBecomesAsync(meeting.Meeting, agenda, submission.Now, ct);
            await forms.SaveAsync(form, isTold: !change.IsNothing, submission.Now, ct);
        }
        return stored;
    }
}
