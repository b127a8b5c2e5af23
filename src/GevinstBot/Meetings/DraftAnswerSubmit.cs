using GevinstBot.Audit;
using GevinstBot.Chat;
using GevinstBot.Domain.Audit;
using GevinstBot.Domain.Meetings;

namespace GevinstBot.Meetings;

/// <summary>«Godkjenn agenda».</summary>
public sealed class DraftAnswerSubmit(MeetingRounds meetings, AgendaTable agendas, AgendaDrafting drafting, AuditLog audit)
    : SubmitHandler(MeetingRhythm.DraftKind, VerbName)
{
    public const string VerbName = "agenda-draft.answer";

    private static readonly AuditAct Act = new("approve-agenda");

    public override bool IsAnswer => true;

    public override async Task<SubmitReply> SubmitAsync(Submission submission, CancellationToken ct)
    {
        var question = await MeetingQuestion.OfAsync(submission.Card, meetings, drafting, ct);
        return await submission.StoreAsync(
            AgendaEdit.Read(submission.Typed, question.Agenda, question.Meeting.Meeting.Length),
            agenda => audit.AroundAsync(
                submission.Audited(Act),
                () => agendas.ApproveAsync(question.Meeting.Id, agenda, submission.BasedOn, submission.By, submission.Now, ct), ct),
            (card, problems) => DraftCard.Form(card, question, submission.Typed, problems));
    }
}
